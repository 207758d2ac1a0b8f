// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include "search/open_index.h"
#include "search/passage.h"
#include "search/query_builder.h"
#include "search/readable_words.h"
#include "search/search.h"

// From a document that a search found to the hit that is shown: its stored texts, the passage that
// answers, its score and, when the request asks for it, what that is made of.
//
// All that is given must outlive it. Throws: as Xapian does. Threads: one.
namespace kb::search {

// Whether a hit's order may still change, by its passage and by what speaks for the document.
enum class Order : std::uint8_t { AsMatched, ByPassage };

class HitMaker {
 public:
  HitMaker(const OpenIndex& index, const SearchRequest& request, const ReadableWords& readable,
           const BuiltQuery& built)
      : index_(index), request_(request), readable_(readable), built_(built), passages_(built) {}

  Hit make(Xapian::docid id, double weight, Order order) const;

 private:
  void explain(Hit& hit, Xapian::docid id, const Xapian::Document& document,
               const StoredDocument& stored) const;

  const OpenIndex& index_;
  const SearchRequest& request_;
  const ReadableWords& readable_;
  const BuiltQuery& built_;
  PassageFinder passages_;
};

}  // namespace kb::search
