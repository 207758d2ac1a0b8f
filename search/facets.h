// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include <string>
#include <unordered_map>

#include "search/search.h"

// Counts areas, languages and kinds over the documents that a match looks at.
//
// One slot holds all three, so a document costs one read. Xapian copies nothing of a spy.
namespace kb::search {

class FacetSpy : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& document, double weight) override;

  // When only a part of the `total` was counted, the counts grow to it and are marked.
  Facets facets(int total) const;

 private:
  static constexpr int kMostCounted = kExactTotal;  // the rest of many is much like them

  std::unordered_map<std::string, int> counts_;  // by the slot's value
  int counted_ = 0;
};

}  // namespace kb::search
