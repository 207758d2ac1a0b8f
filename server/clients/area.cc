// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/error.h"
#include "server/clients/pages.h"
#include "server/lists.h"
#include "server/pages.h"
#include "server/view/area_page.h"
#include "server/view/links.h"
#include "store/area_order.h"

namespace kb::server {
namespace {

// An area that was merged into another.
Response to_where_it_went(store::Transaction& tx, const std::string& id) {
  const auto area = store::area_redirect(tx, id);
  if (!area) throw Error(ErrorCode::NotFound, "no such area");
  return redirect(view::area_path(*area));
}

}  // namespace

Response show_area(const Request& request, const Visitor& visitor, Services& services) {
  view::AreaPage page;
  {
    auto tx = services.store.read();
    const auto areas = store::areas(tx);
    const auto area = std::ranges::find(areas, request.capture("id"), &store::Area::id);
    if (area == areas.end()) return to_where_it_went(tx, request.capture("id"));
    page.area = area_item(*area, visitor.language);
    const auto articles = store::articles_in_area(tx, area->id, visitor.widest_audience());
    for (const auto& article : one_of_each(articles, visitor.language)) {
      auto& list = article.lang == visitor.language ? page.articles : page.in_other_languages;
      list.push_back(article_link(article, visitor.language));
    }
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_area(services.renderer, frame, page));
}

}  // namespace kb::server
