// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <vector>

#include "search/search.h"
#include "server/view/catalogue.h"
#include "server/view/links.h"

// The links that narrow a results page: by topic, kind and language. A chosen value goes off by its
// own link. A group that offers no choice is left out.
namespace kb::server::view {

struct FacetLink {
  std::string label, lang, href, count;  // lang of the label, empty: the page's; count may be empty
  bool current = false;
};

struct FacetGroup {
  std::string id, title;
  std::vector<FacetLink> links;
};

struct FacetContext {
  SearchAddress address;   // of this page
  int total = 0;           // hits of this page's search
  bool estimated = false;  // counts are about right
  bool is_staff = false;   // tickets are everybody's, not the visitor's own
  std::map<std::string, std::string> area_names;
};

std::vector<FacetGroup> facet_groups(const Catalogue& words, const search::Facets& facets,
                                     const FacetContext& context);

}  // namespace kb::server::view
