// SPDX-License-Identifier: MIT
#include "server/clients/pages.h"
#include "server/lists.h"
#include "server/pages.h"
#include "server/view/how_page.h"

namespace kb::server {
namespace {

const std::string kOurOwnArea = "soporte";

}  // namespace

Response show_how_we_work(const Request& request, const Visitor& visitor, Services& services) {
  std::vector<view::ArticleLink> links;
  {
    auto tx = services.store.read();
    const auto articles = store::articles_in_area(tx, kOurOwnArea, visitor.widest_audience());
    for (const auto& article : one_of_each(articles, visitor.language))
      links.push_back(article_link(article, visitor.language));
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_how_we_work(services.renderer, frame, links));
}

}  // namespace kb::server
