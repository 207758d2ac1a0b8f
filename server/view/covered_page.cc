// SPDX-License-Identifier: MIT
#include "server/view/covered_page.h"

#include <algorithm>

#include "server/view/lesson_links.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/writing_links.h"

namespace kb::server::view {
namespace {

std::string kind_text(const Catalogue& words, const std::string& kind) {
  const auto known = words.all().find("covered.kind." + kind);
  return known == words.all().end() ? kind : known->second;
}

Data covered_row(const Catalogue& words, const CoveredRow& source, int number) {
  Data row;
  put(row, "n", std::to_string(number));
  put(row, "mark", source.mark);
  put(row, "kind", kind_text(words, source.kind));
  put(row, "original", source.original);
  put(row, "shown", source.is_back ? source.original : source.mark);
  put(row, "before", source.before);
  put(row, "after", source.after);
  put(row, "is_back", source.is_back);
  put(row, "is_covered", !source.is_back && !source.is_gone);
  put(row, "is_gone", source.is_gone);
  return row;
}

std::string done_text(const Catalogue& words, const CoveredPage& page) {
  const auto row = std::ranges::find(page.rows, page.done, &CoveredRow::mark);
  if (row == page.rows.end()) return "";
  return words.text(row->is_back ? "covered.done.back" : "covered.done.covered",
                    {{"mark", row->mark}});
}

}  // namespace

std::string render_covered(const Renderer& renderer, const Frame& frame, const CoveredPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const auto still = std::ranges::count_if(
      page.rows, [](const CoveredRow& row) { return !row.is_back && !row.is_gone; });
  Data data;
  put(data, "desk_path", kDeskPath);
  put(data, "ticket", page.ticket);
  put(data, "ticket_href", page.ticket.empty() ? "" : desk_ticket_path(page.ticket));
  put(data, "draft_href", draft_path(page.id));
  put(data, "action", covered_path(page.id));
  put(data, "draft_title", page.title);
  put(data, "lang", page.lang == words.language() ? "" : page.lang);
  put(data, "done", done_text(words, page));
  put(data, "count", words.count("covered.count", still));
  put(data, "has_rows", !page.rows.empty());
  int number = 0;
  put_list(data, "rows", page.rows,
           [&](const CoveredRow& row) { return covered_row(words, row, ++number); });
  put(data, "text_html", page.text);
  return render_page(renderer, frame, "editors/covered",
                     {words.text("covered.title"), NavItem::None, false, true}, std::move(data));
}

}  // namespace kb::server::view
