// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>

#include "server/editors/pages.h"
#include "server/pages.h"
#include "server/search_address.h"
#include "server/view/explain_page.h"

namespace kb::server {
namespace {

// A place in the list, from 0; `otherwise` when there is none of that number.
size_t place_in(const std::string& text, size_t hits, size_t otherwise) {
  size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number >= 1 && number <= hits ? number - 1 : std::min(otherwise, hits - 1);
}

}  // namespace

Response show_explanation(const Request& request, const Visitor& visitor, Services& services) {
  view::ExplainPage page;
  page.address = search_address_of(request);
  page.address.page = 0;
  if (!page.address.text.empty()) {
    auto asked = search_request(page.address, visitor);
    asked.explain = true;
    asked.facets = false;
    page.result = search::search(services.index, asked);
    if (const size_t hits = page.result->hits.size(); hits > 0) {
      page.upper = place_in(request.query_value(view::kUpperParameter), hits, 0);
      page.lower = place_in(request.query_value(view::kLowerParameter), hits, 1);
      if (page.upper > page.lower) std::swap(page.upper, page.lower);
    }
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_explanation(services.renderer, frame, page));
}

}  // namespace kb::server
