// SPDX-License-Identifier: MIT
#include "server/view/gaps_page.h"

#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/work_words.h"

namespace kb::server::view {
namespace {

Data row_of(const Catalogue& words, const GapRow& gap) {
  Data row;
  put(row, "href", desk_ticket_path(gap.ticket));
  put(row, "id", gap.ticket);
  put(row, "subject", gap.subject);
  put(row, "lang", gap.lang == words.language() ? "" : gap.lang);
  put(row, "account", gap.account);
  put(row, "datetime", to_rfc3339(gap.solved));
  put(row, "solved", words.text("similar.solved_on", {{"date", format_date(words, gap.solved)}}));
  put(row, "is_marked", gap.is_marked);
  return row;
}

}  // namespace

std::string render_gaps(const Renderer& renderer, const Frame& frame, const GapsPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "is_none", page.alike.empty() && page.groups.empty());
  put_list(data, "alike", page.alike, [&](const AlikeGaps& group) {
    Data row;
    put(row, "anchor", gap_anchor(group.oldest));
    put(row, "subject", group.subject);
    put(row, "lang", group.lang == words.language() ? "" : group.lang);
    put(row, "count", words.count("gaps.alike", static_cast<long long>(group.rows.size())));
    put_list(row, "rows", group.rows, [&](const GapRow& gap) { return row_of(words, gap); });
    put_list(row, "sent", group.rows, [](const GapRow& gap) {
      Data input;
      put(input, "ticket", gap.ticket);
      return input;
    });
    return row;
  });
  put(data, "action", kGapsPath);
  put(data, "is_cut", page.is_cut);
  put_list(data, "groups", page.groups, [&](const GapGroup& group) {
    Data row;
    put(row, "area", group.area.empty() ? words.text("gaps.no_area") : group.area);
    put(row, "count", std::to_string(group.rows.size()));
    put_list(row, "rows", group.rows, [&](const GapRow& gap) { return row_of(words, gap); });
    return row;
  });
  return render_page(renderer, frame, "editors/gaps",
                     {words.text("gaps.title"), NavItem::None, false, true}, std::move(data));
}

}  // namespace kb::server::view
