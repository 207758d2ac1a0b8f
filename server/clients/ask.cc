// SPDX-License-Identifier: MIT
#include "core/utf8.h"
#include "server/clients/lists.h"
#include "server/clients/pages.h"
#include "server/pages.h"
#include "server/view/ask_page.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

const std::string kGuide = "pedir-bien-ayuda";
constexpr size_t kMostSubjectBytes = 150;

std::optional<view::ArticleLink> find_guide(store::Transaction& tx, const Visitor& visitor) {
  const auto versions = store::article_versions(tx, kGuide, visitor.widest_audience());
  const auto found = one_of_each(versions, visitor.language);
  if (found.empty()) return std::nullopt;
  return article_link(found.front(), visitor.language);
}

}  // namespace

Response show_ask(const Request& request, const Visitor& visitor, Services& services) {
  view::AskPage page;
  page.searched = utf8_prefix(request.query_value(view::kTextParameter), kMostSubjectBytes);
  page.area_id = request.query_value(view::kAreaParameter);
  {
    auto tx = services.store.read();
    page.areas = area_items(tx, visitor);
    page.guide = find_guide(tx, visitor);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_ask(services.renderer, frame, page));
}

}  // namespace kb::server
