// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>

#include "core/error.h"
#include "search/search.h"
#include "server/editors/pages.h"
#include "server/guard_check.h"
#include "server/index_calls.h"
#include "server/pages.h"
#include "server/view/explain_words.h"
#include "server/view/links.h"
#include "server/view/paths_page.h"
#include "store/search_paths.h"
#include "store/suggestions.h"
#include "store/tickets.h"

namespace kb::server {
namespace {

constexpr int kRowsOfPage = 50, kMostPages = 200;
constexpr std::pair<std::string_view, store::PathsOf> kLists[] = {
    {"", store::PathsOf::All},
    {"sin-respuesta", store::PathsOf::WithoutResult},
    {"sin-abrir", store::PathsOf::NotOpened},
    {"con-borrador", store::PathsOf::WithDraft}};

view::PathSearcher searcher_of(store::Searcher searcher) {
  switch (searcher) {
    case store::Searcher::Client:
      return view::PathSearcher::Client;
    case store::Searcher::Staff:
      return view::PathSearcher::Staff;
    case store::Searcher::Anonymous:
      break;
  }
  return view::PathSearcher::Unknown;
}

std::string title_of(store::Transaction& tx, const std::string& id) {
  const auto article = store::find_article(tx, id);
  return article ? article->title : "";
}

void add_end(store::Transaction& tx, const store::PathSearch& search, view::PathRow& row) {
  if (search.opened) {
    row.end = view::PathEnd::Opened;
    row.opened = title_of(tx, *search.opened);
    if (row.opened.empty()) row.opened = *search.opened;
  }
  if (search.asking.empty()) return;
  const auto asking = store::find_asking(tx, search.asking);
  if (!asking) return;
  if (asking->outcome == store::AskingOutcome::Solved) row.end = view::PathEnd::Solved;
  if (asking->outcome == store::AskingOutcome::Open && !asking->subject.empty())
    row.end = view::PathEnd::Draft;
  if (asking->outcome != store::AskingOutcome::Sent) return;
  row.end = view::PathEnd::Sent;
  const auto ticket = store::find_ticket(tx, asking->ticket);
  row.ticket = {asking->ticket, ticket ? ticket->subject : ""};
}

view::PathRow row_of(store::Transaction& tx, const store::PathSearch& search) {
  view::PathRow row;
  row.id = search.id;
  row.at = search.at;
  row.searcher = searcher_of(search.searcher);
  row.written = search.written;
  row.lang = search.page_lang;
  row.total = search.total;
  add_end(tx, search, row);
  return row;
}

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
  request.scope = readers_of(search.searcher == store::Searcher::Staff
                                 ? store::ArticleAudience::Internal
                             : search.searcher == store::Searcher::Client
                                 ? store::ArticleAudience::Clients
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
  const auto now =
      when_index_answers([&] {
        return search::search(services.index, same_search(search, services.clock.now()));
      });
  page.is_down = !now;
  page.articles = now ? side_by_side(std::move(then), *now) : std::move(then);
  auto tx = services.store.read();
  for (auto& article : page.articles) {
    if (article.title.empty()) article.title = title_of(tx, article.id);
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
void add_afterwards(store::Transaction& tx, view::PathPage& page,
                    const store::PathSearch& search) {
  if (search.asking.empty()) return;
  for (const auto& note : store::suggestion_notes(tx, search.asking))
    if (const auto event = event_of(note.event);
        event && note.thing == store::Suggested::Article)
      page.suggestions.push_back({*event, note.id, title_of(tx, note.id)});
  if (!page.search.ticket) return;
  const auto ticket = store::find_ticket(tx, page.search.ticket->id);
  if (!ticket) return;
  for (const auto& link : ticket->links)
    if (link.solved) page.solved_by.push_back({link.article, title_of(tx, link.article)});
}

int page_in(const Request& request) {
  const auto text = request.query_value(view::kPageParameter);
  int page = 1;
  std::from_chars(text.data(), text.data() + text.size(), page);
  return std::clamp(page, 1, kMostPages) - 1;
}

}  // namespace

// The newest searches, of a kind: /edicion/camino?ver=sin-abrir.
Response show_paths(const Request& request, const Visitor& visitor, Services& services) {
  view::PathsPage page;
  const auto wanted = request.query_value(view::kWhoseParameter);
  const auto* list = std::ranges::find(kLists, wanted, [](const auto& each) { return each.first; });
  if (list == std::end(kLists)) list = std::begin(kLists);
  page.which = list->first;
  page.page = page_in(request);
  {
    auto tx = services.store.read();
    auto searches =
        store::newest_paths(tx, list->second, kRowsOfPage + 1, page.page * kRowsOfPage);
    page.has_next = searches.size() > kRowsOfPage;
    if (page.has_next) searches.pop_back();
    for (const auto& search : searches) page.rows.push_back(row_of(tx, search));
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_paths(services.renderer, frame, page));
}

Response show_path(const Request& request, const Visitor& visitor, Services& services) {
  const std::string number = request.capture("id");
  long long id = 0;
  std::from_chars(number.data(), number.data() + number.size(), id);
  view::PathPage page;
  std::optional<store::PathSearch> search;
  {
    auto tx = services.store.read();
    search = store::find_path(tx, id);
    if (!search || search->query.empty()) throw Error(ErrorCode::NotFound, "no such search");
    page.search = row_of(tx, *search);
    add_afterwards(tx, page, *search);
  }
  page.corrected = search->corrected;
  add_articles(page, *search, services);
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_path(services.renderer, frame, page));
}

}  // namespace kb::server
