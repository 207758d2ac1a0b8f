// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>

#include "server/editors/pages.h"
#include "server/editors/path_rows.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/view/links.h"
#include "store/query_paths.h"

namespace kb::server {
namespace {

constexpr int kRowsOfPage = 50, kMostPages = 200;
constexpr size_t kMostSearchedBytes = 200;
constexpr std::pair<std::string_view, store::PathsOf> kLists[] = {
    {"", store::PathsOf::All},
    {"sin-respuesta", store::PathsOf::WithoutResult},
    {"sin-abrir", store::PathsOf::NotOpened},
    {"con-borrador", store::PathsOf::WithDraft}};

int page_in(const Request& request) {
  const auto text = request.query_value(view::kPageParameter);
  int page = 1;
  std::from_chars(text.data(), text.data() + text.size(), page);
  return std::clamp(page, 1, kMostPages) - 1;
}

// One more than a page has, to know whether there is another.
std::vector<store::PathSearch> searches_of(store::Transaction& tx, const view::PathsPage& page,
                                           store::PathsOf which) {
  const int first = page.page * kRowsOfPage;
  if (page.query.empty()) return store::newest_paths(tx, which, kRowsOfPage + 1, first);
  std::vector<store::PathSearch> searches;
  for (const auto id : store::path_ids_of_query(tx, page.query, page.lang, kRowsOfPage + 1, first))
    if (auto search = store::find_path(tx, id)) searches.push_back(std::move(*search));
  return searches;
}

}  // namespace

// The newest searches, of a kind: /edicion/camino?ver=sin-abrir, or of one query:
// /edicion/camino?busqueda=wifi&lengua=es.
Response show_paths(const Request& request, const Visitor& visitor, Services& services) {
  view::PathsPage page;
  const auto wanted = request.query_value(view::kWhoseParameter);
  const auto* list = std::ranges::find(kLists, wanted, [](const auto& each) { return each.first; });
  if (list == std::end(kLists)) list = std::begin(kLists);
  page.which = list->first;
  page.page = page_in(request);
  page.query = one_line(request.query_value(view::kQueryParameter), kMostSearchedBytes);
  page.lang = request.query_value(view::kLangParameter);
  {
    auto tx = services.store.read();
    auto searches = searches_of(tx, page, list->second);
    page.has_next = searches.size() > kRowsOfPage;
    if (page.has_next) searches.pop_back();
    for (const auto& search : searches) page.rows.push_back(path_row(tx, search));
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_paths(services.renderer, frame, page));
}

}  // namespace kb::server
