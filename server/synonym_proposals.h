// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "search/synonym_proposals.h"
#include "store/store.h"

// The synonyms that the search log and linked tickets of this store ask for, with what proves them.
//
// Out:     nothing of what is in use, was taken back or dismissed; examples without anything
//          private of whoever wrote them, nor the names of their account.
// Throws:  Error StoreUnavailable. Threads: any.
namespace kb::server {

struct ProvenSynonym {
  search::SynonymProposal proposal;
  std::string article_title;          // of one from tickets
  std::vector<std::string> examples;  // searches "a → b", or subjects of tickets
};

std::vector<ProvenSynonym> synonym_proposals(store::Store& store, Instant now);

// Without those that were decided on since they were found.
std::vector<ProvenSynonym> undecided(store::Transaction& tx, std::vector<ProvenSynonym> proposals);

}  // namespace kb::server
