// SPDX-License-Identifier: MIT
#include "server/view/article_list_page.h"

#include <array>

#include "server/view/article_state.h"
#include "server/view/format.h"
#include "server/view/pagination.h"
#include "server/view/writing_links.h"

namespace kb::server::view {
namespace {

struct StateChoice {
  std::string_view value;
  const char* key;
};
constexpr std::array<StateChoice, 4> kStates{{{"writing", "articles.drafts"},
                                              {"review", "articles.state.review"},
                                              {"published", "articles.state.published"},
                                              {"archived", "articles.state.archived"}}};

Data option(std::string_view value, const std::string& label, bool chosen) {
  Data row;
  put(row, "value", value);
  put(row, "label", label);
  put(row, "chosen", chosen);
  return row;
}

void put_filter(Data& data, const Catalogue& words, const ArticleListPage& page) {
  const ArticlesAddress& address = page.address;
  put_list(data, "states", kStates, [&](const StateChoice& state) {
    return option(state.value, words.text(state.key), address.state == state.value);
  });
  put_list(data, "areas", page.areas, [&](const AreaItem& area) {
    return option(area.id, area.name, address.area == area.id);
  });
  put_list(data, "list_languages", page.languages,
           [&](const std::string& lang) { return option(lang, lang, address.lang == lang); });
  put_list(data, "authors", page.authors, [&](const std::string& author) {
    return option(author, author, address.author == author);
  });
  put(data, "text", address.text);
  put(data, "is_filtered",
      !address.state.empty() || !address.area.empty() || !address.lang.empty() ||
          !address.author.empty() || !address.text.empty());
}

Data draft_row(const Catalogue& words, const store::DraftHead& draft, Instant now) {
  Data row;
  put(row, "href", draft_path(draft.id));
  put(row, "title", draft.title.empty() ? words.text("draft.untitled") : draft.title);
  put(row, "lang", draft.lang == words.language() ? "" : draft.lang);
  put(row, "state", draft_line(words, draft));
  put(row, "in_review", draft.state == store::DraftState::Review);
  put(row, "is_change", !draft.article.empty());
  put(row, "ticket",
      draft.ticket.empty() ? "" : words.text("draft.ticket", {{"id", draft.ticket}}));
  put(row, "reason", draft.reason);
  put(row, "date", format_ago(words, draft.updated, now));
  return row;
}

Data article_row(const Catalogue& words, const ArticleRow& shown, Instant now) {
  const store::CatalogueRow& article = shown.article;
  Data row;
  put(row, "href", article_desk_path(article.id));
  put(row, "title", article.title);
  put(row, "lang", article.lang == words.language() ? "" : article.lang);
  put(row, "state", state_word(words, article.state));
  put(row, "is_ok", article.state == store::ArticleState::Published);
  put(row, "audience", audience_word(words, article.audience));
  put(row, "area", shown.area);
  put(row, "author", article.author);
  put(row, "behind", shown.is_behind ? words.text("trans.behind") : "");
  put(row, "version",
      words.text("article.revision", {{"n", format_number(words, article.revision)}}));
  put(row, "date", format_date(words, article.updated));
  put_list(row, "drafts", shown.drafts,
           [&](const store::DraftHead& draft) { return draft_row(words, draft, now); });
  return row;
}

void put_pages(Data& data, const ArticleListPage& page) {
  put(data, "has_pages", page.pages > 1);
  put_list(data, "pages", pages_shown(page.address.page, page.pages),
           [&](std::optional<int> number) {
             Data row;
             ArticlesAddress there = page.address;
             there.page = number.value_or(0);
             put(row, "number", number ? std::to_string(*number + 1) : "");
             put(row, "href", articles_path(there));
             put(row, "current", number == page.address.page);
             return row;
           });
}

std::string done_text(const Catalogue& words, const std::string& done) {
  return done == "tirado" ? words.text("articles.done.thrown") : "";
}

}  // namespace

std::string render_article_list(const Renderer& renderer, const Frame& frame,
                                const ArticleListPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put_filter(data, words, page);
  put(data, "articles_path", kArticlesPath);
  put(data, "drafts_path", kDraftsPath);
  put(data, "review_href", articles_path({.state = "review"}));
  put(data, "in_review",
      page.in_review > 0 ? words.count("articles.in_review", page.in_review) : "");
  put(data, "has_drafts", !page.drafts.empty());
  put(data, "drafts_cut", page.drafts_cut);
  put_list(data, "drafts", page.drafts,
           [&](const store::DraftHead& draft) { return draft_row(words, draft, page.now); });
  put(data, "has_rows", !page.rows.empty());
  put_list(data, "rows", page.rows,
           [&](const ArticleRow& row) { return article_row(words, row, page.now); });
  put(data, "count", words.count("articles.count", page.total));
  put(data, "is_empty", page.rows.empty() && page.drafts.empty());
  put_pages(data, page);
  put(data, "done", done_text(words, page.done));
  return render_page(renderer, frame, "editors/articles",
                     {words.text("articles.title"), NavItem::None, false, true}, std::move(data));
}

}  // namespace kb::server::view
