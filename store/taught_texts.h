// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "store/store.h"

// What people asked and which article answered it: tickets linked to articles, those of another
// help desk too, and drafts that an article solved before they became tickets. From these the engine learns. What was merely shown or
// opened before a ticket was sent all the same did not answer it and teaches nothing.
//
// Out:     oldest first; one for each link. Threads: as Transaction.
namespace kb::store {

struct TaughtText {
  std::string id;       // of the ticket or draft
  std::string account;  // empty: of nobody
  std::string lang, article;
  std::string area;     // may be empty
  bool solved = false;  // else a person named the article as related
  Instant at{};
  std::string subject, body;
};

std::vector<TaughtText> taught_texts(Transaction& tx);

}  // namespace kb::store
