// SPDX-License-Identifier: MIT
#include "server/view/article_panel.h"

#include "server/view/highlight.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/suggestion_block.h"

namespace kb::server::view {
namespace {

std::string saw_text(const Catalogue& words, const PanelArticle& item) {
  if (item.is_not_it) return words.text("panel.not_it");
  switch (item.saw) {
    case ClientSaw::Shown:
      return words.text("panel.shown");
    case ClientSaw::Rejected:
      return words.text("panel.rejected");
    case ClientSaw::Nothing:
      break;
  }
  return "";
}

Data row_of(const Catalogue& words, const PanelArticle& item, bool is_suggested,
            const PanelUse& use) {
  Data row = article_row(words, item.article);
  put(row, "id", item.article.id);
  put(row, "passage_html", highlight(item.found.hit.passage));
  put(row, "is_suggested", is_suggested);
  put_likelihood(row, words, item.found);
  put(row, "last", last_solved_text(words, item.found, use.now));
  put(row, "saw", saw_text(words, item));
  put(row, "is_not_it", item.is_not_it);
  put(row, "is_internal", item.is_internal);
  put(row, "may_insert", use.may_insert && !item.is_internal);
  put(row, "insert_path", insert_path(use.ticket, item.article.id));
  put(row, "passage", item.found.hit.passage.text);
  put(row, "as_link", item.as_link);
  put(row, "as_quote", item.as_quote);
  return row;
}

}  // namespace

void put_article_panel(Data& data, const Catalogue& words, const ArticlePanel& panel,
                       const PanelUse& use) {
  const bool is_suggested = panel.text.empty();
  put(data, "search_path_here", desk_ticket_path(use.ticket));
  put(data, "panel_text", panel.text);
  put(data, "search_down", panel.is_down && !is_suggested);
  put(data, "suggest_down", panel.is_down && is_suggested);
  put(data, "panel_heading", words.text(is_suggested ? "panel.title" : "panel.found"));
  const bool is_none = panel.articles.empty() && !panel.is_down;
  put(data, "found_none", is_none && !is_suggested);
  put(data, "suggested_none", is_none && is_suggested);
  int number = 0;
  put_list(data, "found", panel.articles, [&](const PanelArticle& item) {
    Data row = row_of(words, item, is_suggested, use);
    put(row, "n", std::to_string(++number));
    return row;
  });
}

}  // namespace kb::server::view
