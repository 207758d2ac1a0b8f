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

  // `scale` ≥ 1 when only a part of the matches was looked at: counts grow by it and are marked.
  Facets facets(double scale) const;

 private:
  std::unordered_map<std::string, int> counts_;  // by the slot's value
};

}  // namespace kb::search
