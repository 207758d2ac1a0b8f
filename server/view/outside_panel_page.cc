// SPDX-License-Identifier: MIT
#include "server/view/outside_panel_page.h"

#include "server/view/highlight.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/suggestion_block.h"

namespace kb::server::view {
namespace {

std::string said_text(const Catalogue& words, Said said) {
  switch (said) {
    case Said::Solved:
      return words.text("desk.solves");
    case Said::Related:
      return words.text("desk.related");
    case Said::NotIt:
      return words.text("panel.not_it");
    case Said::Nothing:
      break;
  }
  return "";
}

std::string done_text(const Catalogue& words, const std::string& said) {
  if (said == "solved") return words.text("outside.done.solved");
  if (said == "related") return words.text("outside.done.related");
  return said.empty() ? "" : words.text("outside.done.not_it");
}

Data row_of(const Catalogue& words, const OutsideArticle& item, const OutsidePanelPage& page) {
  Data row = article_row(words, item.article);
  put(row, "id", item.article.id);
  put(row, "passage_html", highlight(item.found.hit.passage));
  put_likelihood(row, words, item.found);
  put(row, "last", last_solved_text(words, item.found, page.now));
  put(row, "is_internal", item.is_internal);
  put(row, "said", said_text(words, item.said));
  return row;
}

}  // namespace

std::string render_outside_panel(const Renderer& renderer, const Frame& frame,
                                 const OutsidePanelPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "panel_path", kPanelPath);
  put(data, "may_say", !page.ticket.empty());
  put(data, "done", done_text(words, page.said));
  put(data, "is_down", page.is_down);
  put(data, "is_none", page.articles.empty() && !page.is_down);
  put_list(data, "fields", page.fields, [](const auto& field) {
    Data row;
    put(row, "name", field.first);
    put(row, "value", field.second);
    return row;
  });
  put_list(data, "found", page.articles,
           [&](const OutsideArticle& item) { return row_of(words, item, page); });
  put(data, "shows_tickets", page.shows_tickets);
  put_similar(data, words, page.similar);
  return render_page(renderer, frame, "outside/panel", {words.text("panel.title"), NavItem::None, true},
                     std::move(data));
}

}  // namespace kb::server::view
