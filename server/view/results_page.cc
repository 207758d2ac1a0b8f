// SPDX-License-Identifier: MIT
#include "server/view/results_page.h"

#include "server/view/format.h"
#include "server/view/hit_row.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/pagination.h"

namespace kb::server::view {
namespace {

std::string shown_query(const ResultsPage& page) {
  return page.result.corrected.value_or(page.address.text);
}

std::string count_line(const Catalogue& words, const ResultsPage& page) {
  const auto& [total, query] = std::pair(page.result.total, shown_query(page));
  if (page.result.total_is_estimate)
    return words.text("results.count.about",
                      {{"n", format_number(words, total)}, {"query", query}});
  return words.count("results.count", total, {{"query", query}});
}

void put_facets(Data& data, const Catalogue& words, const ResultsPage& page) {
  const FacetContext context{page.address, page.result.total, page.result.facets.estimated,
                             page.is_staff, page.area_names};
  const auto groups = facet_groups(words, page.result.facets, context);
  put(data, "has_facets", !groups.empty());
  put_list(data, "facets", groups, [](const FacetGroup& group) {
    Data row;
    put(row, "id", group.id);
    put(row, "title", group.title);
    put_list(row, "links", group.links, [](const FacetLink& link) {
      Data item;
      put(item, "href", link.href);
      put(item, "label", link.label);
      put(item, "lang", link.lang);
      put(item, "count", link.count);
      put(item, "current", link.current);
      return item;
    });
    return row;
  });
}

void put_pages(Data& data, const ResultsPage& page) {
  const int pages = page_count(page.result.total, page.page_size, page.most_pages);
  const int current = page.address.page;
  const auto href = [&](int number) {
    SearchAddress address = page.address;
    address.page = number;
    return search_path(address);
  };
  put(data, "has_pages", pages > 1);
  put(data, "previous_href", current > 0 && current < pages ? href(current - 1) : "");
  put(data, "next_href", current + 1 < pages ? href(current + 1) : "");
  put_list(data, "pages", pages_shown(current, pages), [&](const std::optional<int>& number) {
    Data row;
    put(row, "number", number ? std::to_string(*number + 1) : "");
    put(row, "href", number ? href(*number) : "");
    put(row, "current", number == current);
    return row;
  });
}

void put_correction(Data& data, const Catalogue& words, const ResultsPage& page) {
  Html line;
  if (page.result.corrected)
    line = words.html("results.corrected", {{"typed", element("em", escape(page.address.text))}});
  put(data, "corrected_html", line);
  SearchAddress as_typed = page.address;
  as_typed.as_typed = true;
  as_typed.page = 0;
  put(data, "as_typed_href", search_path(as_typed));
}

}  // namespace

std::string ignored_line(const Catalogue& words, const std::vector<std::string>& ignored) {
  if (ignored.empty()) return "";
  std::string parts;
  for (const auto& part : ignored) {
    if (!parts.empty()) parts += ", ";
    parts += part == "…" ? words.text("results.ignored.rest") : part;
  }
  return words.text("results.ignored", {{"parts", parts}});
}

std::string render_results(const Renderer& renderer, const Frame& frame, const ResultsPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "count", count_line(words, page));
  put_correction(data, words, page);
  put(data, "ignored", ignored_line(words, page.result.ignored));
  put_facets(data, words, page);
  put_pages(data, page);
  bool first = page.result.confident && page.address.page == 0;
  put_list(data, "hits", page.result.hits, [&](const search::Hit& hit) {
    const auto rank = first ? HitRank::Best : HitRank::Other;
    first = false;
    return hit_row(words, hit, rank, page);
  });
  put(data, "explain_href", page.may_explain ? explain_path(page.address) : "");
  put(data, "ask_href", ask_path(page.address.text, page.address.area));
  Frame with_query = frame;
  with_query.search_text = shown_query(page);
  return render_page(renderer, with_query, "clients/results",
                     {shown_query(page), NavItem::Search, true}, std::move(data));
}

}  // namespace kb::server::view
