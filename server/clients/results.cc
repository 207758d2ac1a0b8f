// SPDX-License-Identifier: MIT
#include <algorithm>

#include "search/search.h"
#include "server/clients/pages.h"
#include "server/index_calls.h"
#include "server/lists.h"
#include "server/names.h"
#include "server/pages.h"
#include "server/search_address.h"
#include "server/view/links.h"
#include "server/view/results_page.h"

namespace kb::server {
namespace {

constexpr size_t kShorterTried = 5, kShorterShown = 3;
constexpr size_t kLeastWordBytes = 4;

view::Searched searched_by(const Visitor& visitor) {
  switch (visitor.scope().tickets) {
    case search::Scope::Tickets::None:
      return view::Searched::Articles;
    case search::Scope::Tickets::All:
      return view::Searched::ArticlesAndTickets;
    default:
      return view::Searched::ArticlesAndHistory;
  }
}

// Single words of the query, each once, those too short to mean anything left out.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (size_t at = 0; at < text.size() && words.size() < kShorterTried;) {
    const auto begin = text.find_first_not_of(" \t\r\n", at);
    if (begin == std::string::npos) break;
    at = std::min(text.find_first_of(" \t\r\n", begin), text.size());
    auto word = text.substr(begin, at - begin);
    if (word.size() >= kLeastWordBytes && std::ranges::find(words, word) == words.end())
      words.push_back(std::move(word));
  }
  return words;
}

std::vector<view::ShorterQuery> shorter_queries(Services& services, const Visitor& visitor,
                                                const std::string& text) {
  std::vector<view::ShorterQuery> found;
  for (const auto& word : words_of(text)) {
    if (word == text || found.size() == kShorterShown) break;
    view::SearchAddress address;
    address.text = word;
    auto request = search_request(address, visitor);
    request.size = 1;
    request.facets = false;
    const auto result = when_index_answers([&] { return search::search(services.index, request); });
    if (result && result->total > 0) found.push_back({word, result->total});
  }
  return found;
}

void add_names(view::ResultsPage& page, Services& services, const Visitor& visitor) {
  auto tx = services.store.read();
  page.area_names = area_names(tx, visitor.language);
  for (const auto& hit : page.result.hits) {
    if (hit.account.empty() || page.account_names.contains(hit.account)) continue;
    page.account_names.emplace(hit.account, account_name(tx, hit.account));
  }
}

void add_solved(view::ResultsPage& page, Services& services) {
  const auto solved = services.solved.counts();
  for (const auto& hit : page.result.hits) {
    const auto counts = solved->by_article.find(hit.id);
    if (hit.kind == "article" && counts != solved->by_article.end())
      page.solved[hit.id] = {counts->second.recent, counts->second.total};
  }
}

Response found(const Request& request, const Visitor& visitor, Services& services,
               const view::SearchAddress& address, search::SearchResult result) {
  view::ResultsPage page;
  page.address = address;
  page.page_size = kHitsOfPage;
  page.most_pages = search::kMaxPage;
  page.is_staff = visitor.is_staff();
  page.may_explain = visitor.person && visitor.person->roles.edits();
  page.result = std::move(result);
  add_names(page, services, visitor);
  add_solved(page, services);
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_results(services.renderer, frame, page));
}

// Without a result there is no searching now.
Response found_nothing(const Request& request, const Visitor& visitor, Services& services,
                       const view::SearchAddress& address,
                       const std::optional<search::SearchResult>& result) {
  view::NoResultsPage page;
  page.address = address;
  page.is_down = !result;
  page.searched = searched_by(visitor);
  if (result) {
    page.ignored = result->ignored;
    page.nothing_asked = result->nothing_asked;
    if (result->nothing_asked == search::NothingAsked::No)
      page.shorter = shorter_queries(services, visitor, address.text);
  }
  {
    auto tx = services.store.read();
    page.areas = area_items(tx, visitor);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_no_results(services.renderer, frame, page),
                       page.is_down ? 503 : 200);
}

std::optional<search::SearchResult> result_for(const Request& request, const Visitor& visitor,
                                               Services& services,
                                               const view::SearchAddress& address) {
  auto result = when_index_answers(
      [&] { return search::search(services.index, search_request(address, visitor)); });
  if (!result) return result;
  if (is_shortened(request)) result->ignored.emplace_back("…");
  services.searches.note_search(request, visitor, address, *result);
  return result;
}

}  // namespace

Response show_results(const Request& request, const Visitor& visitor, Services& services) {
  auto address = search_address_of(request);
  if (address.text.empty())
    return redirect(address.area.empty() ? std::string(view::kHomePath)
                                         : view::area_path(address.area));
  auto result = result_for(request, visitor, services, address);
  if (result && !result->hits.empty())
    return found(request, visitor, services, address, std::move(*result));
  if (!result || address.page == 0)
    return found_nothing(request, visitor, services, address, result);
  address.page = 0;  // past the last page
  return redirect(view::search_path(address));
}

}  // namespace kb::server
