// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>

#include "core/error.h"
#include "search/search.h"
#include "server/editors/article_choice.h"
#include "server/editors/draft_start.h"
#include "server/editors/pages.h"
#include "server/editors/path_rows.h"
#include "server/guard_check.h"
#include "server/index_calls.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/view/explain_words.h"
#include "server/view/links.h"
#include "server/view/writing_links.h"
#include "store/suggestions.h"
#include "store/tickets.h"

namespace kb::server {
namespace {

constexpr size_t kMostAddressBytes = 300;

// What the log keeps of the articles on the page: "id\tscore\n".
std::vector<view::PathArticle> shown_then(const std::string& shown) {
  std::vector<view::PathArticle> articles;
  for (std::string_view rest = shown; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const auto tab = std::min(line.find('\t'), line.size());
    view::PathArticle article;
    article.id = line.substr(0, tab);
    article.then = static_cast<int>(articles.size()) + 1;
    double score = 0;
    if (tab < line.size() &&
        std::from_chars(line.data() + tab + 1, line.data() + line.size(), score).ec == std::errc())
      article.score_then = score;
    articles.push_back(std::move(article));
  }
  return articles;
}

// As somebody like that would search it now, among articles alone.
search::SearchRequest same_search(const store::PathSearch& search, Instant now) {
  search::SearchRequest request;
  request.text = search.written;
  request.language = search.page_lang;
  request.scope =
      readers_of(search.searcher == store::Searcher::Staff    ? store::ArticleAudience::Internal
                 : search.searcher == store::Searcher::Client ? store::ArticleAudience::Clients
                                                              : store::ArticleAudience::Public);
  request.now = now;
  request.facets = false;
  request.explain = request.promoted = true;
  return request;
}

std::string words_of(const search::Hit& hit) {
  std::string words;
  if (!hit.explanation) return words;
  for (const auto& match : hit.explanation->matches)
    words += (words.empty() ? "" : ", ") + view::match_text(match);
  return words;
}

// Those of now in their order, with where they stood then; behind them those that are gone.
std::vector<view::PathArticle> side_by_side(std::vector<view::PathArticle> then,
                                            const search::SearchResult& now) {
  std::vector<view::PathArticle> all;
  for (const auto& hit : now.hits) {
    const auto known = std::ranges::find(then, hit.id, &view::PathArticle::id);
    view::PathArticle article;
    if (known != then.end()) {
      article = *known;
      then.erase(known);
    }
    article.id = hit.id;
    article.title = hit.title;
    article.lang = hit.lang;
    article.now = static_cast<int>(all.size()) + 1;
    article.score_now = hit.score;
    article.words = words_of(hit);
    all.push_back(std::move(article));
  }
  std::ranges::move(then, std::back_inserter(all));
  return all;
}

void add_articles(view::PathPage& page, const store::PathSearch& search, Services& services) {
  auto then = shown_then(search.shown);
  page.was_kept = !then.empty() || search.total == 0;
  const auto now = when_index_answers(
      [&] { return search::search(services.index, same_search(search, services.clock.now())); });
  page.is_down = !now;
  page.articles = now ? side_by_side(std::move(then), *now) : std::move(then);
  auto tx = services.store.read();
  for (auto& article : page.articles) {
    if (article.title.empty()) article.title = title_of_article(tx, article.id);
    article.opened = search.opened == article.id;
  }
}

std::optional<view::PathSuggestion::Event> event_of(store::SuggestionEvent event) {
  switch (event) {
    case store::SuggestionEvent::Shown:
      return view::PathSuggestion::Event::Shown;
    case store::SuggestionEvent::Opened:
      return view::PathSuggestion::Event::Opened;
    case store::SuggestionEvent::Solved:
      return view::PathSuggestion::Event::Solved;
    case store::SuggestionEvent::Rejected:
      return view::PathSuggestion::Event::Rejected;
    case store::SuggestionEvent::Same:
      break;
  }
  return std::nullopt;
}

// Articles alone: which of their own tickets somebody was shown is theirs.
void add_afterwards(store::Transaction& tx, view::PathPage& page, const store::PathSearch& search) {
  if (search.asking.empty()) return;
  for (const auto& note : store::suggestion_notes(tx, search.asking))
    if (const auto event = event_of(note.event); event && note.thing == store::Suggested::Article)
      page.suggestions.push_back({*event, note.id, title_of_article(tx, note.id)});
  if (!page.search.ticket) return;
  const auto ticket = store::find_ticket(tx, page.search.ticket->id);
  if (!ticket) return;
  for (const auto& link : ticket->links)
    if (link.solved) page.solved_by.push_back({link.article, title_of_article(tx, link.article)});
}

store::PathSearch search_in(store::Transaction& tx, const Request& request) {
  const std::string number = request.capture("id");
  long long id = 0;
  std::from_chars(number.data(), number.data() + number.size(), id);
  auto search = store::find_path(tx, id);
  if (!search || search->query.empty()) throw Error(ErrorCode::NotFound, "no such search");
  return std::move(*search);
}

Response respond(const Request& request, const Visitor& visitor, Services& services,
                 view::PathPage page) {
  store::PathSearch search;
  {
    auto tx = services.store.read();
    search = search_in(tx, request);
    page.search = path_row(tx, search);
    add_afterwards(tx, page, search);
  }
  page.query = search.query;
  page.corrected = search.corrected;
  add_articles(page, search, services);
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_path(services.renderer, frame, page),
                       page.is_refused ? 422 : 200);
}

}  // namespace

Response show_path(const Request& request, const Visitor& visitor, Services& services) {
  return respond(request, visitor, services, {});
}

// Its words into an article that was chosen by its address: a draft, which goes live like any.
Response mend_path(const Request& request, const Visitor& visitor, Services& services) {
  view::ArticleChoice choice;
  choice.chosen = request.form_value(view::kArticleParameter);
  choice.other = one_line(request.form_value("otro"), kMostAddressBytes);
  {
    auto tx = services.store.write();
    tx.lock_changes();
    const auto search = search_in(tx, request);
    if (const auto article = store::find_article(tx, chosen_article(tx, choice))) {
      const auto draft = draft_with_words(tx, visitor, services, *article, search.written);
      tx.commit();
      return redirect(view::draft_path(draft.id));
    }
  }
  view::PathPage page;
  page.is_refused = true;
  page.typed = choice.other;
  return respond(request, visitor, services, std::move(page));
}

}  // namespace kb::server
