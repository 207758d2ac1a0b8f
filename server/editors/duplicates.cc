// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "server/editors/pages.h"
#include "server/pages.h"
#include "server/view/duplicates_page.h"
#include "server/view/links.h"

namespace kb::server {

// Every pair, or those of one article: /edicion/duplicados?articulo=ID.
Response show_duplicates(const Request& request, const Visitor& visitor, Services& services) {
  view::DuplicatesPage page;
  const std::string id = request.query_value(view::kArticleParameter);
  if (!id.empty()) {
    auto tx = services.store.read();
    const auto article = store::find_article(tx, id);
    if (!article) throw Error(ErrorCode::NotFound, "no such article");
    page.article = article->title;
  }
  const auto pairs = services.duplicates.pairs();
  for (const auto& pair : *pairs)
    if (id.empty() || pair.first.id == id || pair.second.id == id) page.pairs.push_back(pair);
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_duplicates(services.renderer, frame, page));
}

}  // namespace kb::server
