// SPDX-License-Identifier: MIT
#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/results_page.h"

namespace kb::server::view {
namespace {

std::string_view searched_key(Searched searched) {
  switch (searched) {
    case Searched::ArticlesAndHistory:
      return "results.none.lead_history";
    case Searched::ArticlesAndTickets:
      return "results.none.lead_staff";
    case Searched::Articles:
      break;
  }
  return "results.none.lead";
}

std::string heading(const Catalogue& words, const NoResultsPage& page) {
  const Arguments query{{"query", page.address.text}};
  if (page.is_down) return words.text("results.down");
  const bool is_asked = page.nothing_asked == search::NothingAsked::No;
  return words.text(is_asked ? "results.none" : "results.nothing_asked", query);
}

std::string lead(const Catalogue& words, const NoResultsPage& page) {
  if (page.is_down) return words.text("results.down.lead");
  if (page.nothing_asked == search::NothingAsked::StopWordsAlone)
    return words.text("results.nothing_asked.stop_words");
  if (page.nothing_asked == search::NothingAsked::FiltersAlone)
    return words.text("results.nothing_asked.filters");
  std::string text = words.text(searched_key(page.searched));
  if (!page.shorter.empty()) text += " " + words.text("results.none.other_words");
  return text;
}

bool has_filters(const SearchAddress& a) {
  return !(a.area + a.tag + a.kind + a.lang).empty();
}

SearchAddress unfiltered(const SearchAddress& address) {
  SearchAddress plain;
  plain.text = address.text;
  plain.as_typed = address.as_typed;
  return plain;
}

void put_shorter(Data& data, const Catalogue& words, const NoResultsPage& page) {
  put_list(data, "shorter", page.shorter, [&](const ShorterQuery& query) {
    SearchAddress address;
    address.text = query.text;
    Data row;
    put(row, "href", search_path(address));
    put(row, "text", query.text);
    put(row, "count", words.count("results.none.shorter", query.total));
    return row;
  });
}

}  // namespace

std::string render_no_results(const Renderer& renderer, const Frame& frame,
                              const NoResultsPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const std::string title_text = heading(words, page);
  Data data;
  put(data, "heading", title_text);
  put(data, "lead", lead(words, page));
  put(data, "ignored", ignored_line(words, page.ignored));
  put(data, "unfiltered_href",
      !page.is_down && has_filters(page.address) ? search_path(unfiltered(page.address)) : "");
  put_shorter(data, words, page);
  put(data, "error_hint", !page.is_down && page.nothing_asked == search::NothingAsked::No);
  put(data, "ask_href", ask_path(page.address.text, page.address.area));
  put_areas(data, words, page.areas);
  put(data, "has_areas", !page.areas.empty());
  Frame with_query = frame;
  with_query.search_text = page.address.text;
  const std::string title =
      page.is_down ? title_text : words.text("results.none.title", {{"query", page.address.text}});
  return render_page(renderer, with_query, "clients/no_results", {title, NavItem::Search, true},
                     std::move(data));
}

}  // namespace kb::server::view
