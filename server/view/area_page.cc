// SPDX-License-Identifier: MIT
#include "server/view/area_page.h"

#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

Data group(const Catalogue& words, const std::string& title,
           const std::vector<ArticleLink>& articles) {
  Data data;
  put(data, "title", title);
  put_list(data, "articles", articles, [&](const ArticleLink& a) { return article_row(words, a); });
  return data;
}

}  // namespace

std::string render_area(const Renderer& renderer, const Frame& frame, const AreaPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data groups(Data::type::list);
  if (!page.articles.empty()) groups.push_back(group(words, "", page.articles));
  if (!page.in_other_languages.empty())
    groups.push_back(group(words, words.text("area.other_languages"), page.in_other_languages));
  Data data;
  put(data, "name", page.area.name);
  put(data, "hint", page.area.hint);
  put(data, "area_id", page.area.id);
  put(data, "is_empty", groups.is_empty_list());
  data["groups"] = std::move(groups);
  put(data, "ask_href", ask_path("", page.area.id));
  return render_page(renderer, frame, "clients/area", {page.area.name, NavItem::Search, true},
                     std::move(data));
}

}  // namespace kb::server::view
