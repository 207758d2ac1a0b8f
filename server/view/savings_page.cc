// SPDX-License-Identifier: MIT
#include "server/view/savings_page.h"

#include <cmath>

#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

constexpr double kPercent = 100;

std::string percent(const Catalogue& words, double share) {
  return words.text("savings.percent",
                    {{"n", format_number(words, std::llround(share * kPercent))}});
}

std::string share_of(const Catalogue& words, const DraftCounts& counts) {
  return counts.drafts > 0 ? percent(words, counts.without_ticket()) : "–";
}

// "+6 puntos": how much more often it goes without a ticket than without suggestions.
void put_deflection(Data& data, const Catalogue& words, const SavingsPage& page) {
  put(data, "without_ticket", share_of(words, page.suggested));
  const bool comparable = page.suggested.drafts > 0 && page.held_out.drafts > 0;
  put(data, "comparable", comparable);
  if (!comparable) return;
  const auto points =
      std::llround((page.suggested.without_ticket() - page.held_out.without_ticket()) * kPercent);
  const auto number = (points > 0 ? "+" : "") + format_number(words, points);
  put(data, "points",
      std::llabs(points) == 1 ? words.text("savings.point", {{"n", number}})
                              : words.text("savings.points", {{"n", number}}));
  put(data, "is_up", points > 0);
  put(data, "is_down", points < 0);
}

void put_saved(Data& data, const Catalogue& words, const SavingsPage& page) {
  const auto minutes = page.solved * page.minutes_per_ticket;
  put(data, "minutes", format_number(words, minutes));
  put(data, "saved_hours",
      minutes >= 60 ? format_duration(words, std::chrono::minutes(minutes)) : "");
  put(data, "minutes_note",
      words.text("savings.minutes.note", {{"n", std::to_string(page.minutes_per_ticket)}}));
  put(data, "solved", format_number(words, page.solved));
  put(data, "drafts", format_number(words, page.suggested.drafts));
  put(data, "sent", words.count("savings.sent", page.suggested.sent));
  put(data, "held_out", format_number(words, page.held_out.drafts));
  put(data, "held_out_share", share_of(words, page.held_out));
}

void put_cells(Data& row, const Catalogue& words, const SavingsRow& source,
               const SavingsPage& page) {
  const auto& counts = source.suggested;
  const auto number = [&](const char* name, long long n) {
    put(row, name, format_number(words, n));
  };
  number("drafts", counts.drafts);
  number("shown", counts.shown);
  number("opened", counts.opened);
  number("solved", counts.solved);
  number("rejected", counts.rejected);
  number("sent", counts.sent);
  put(row, "without", share_of(words, counts));
  number("out_drafts", source.held_out.drafts);
  put(row, "out_without", share_of(words, source.held_out));
  number("minutes", counts.solved * page.minutes_per_ticket);
}

Data table_data(const Catalogue& words, const SavingsTable& table, const SavingsPage& page) {
  Data data;
  put(data, "id", std::string(table.title_key));
  put(data, "table_title", words.text(table.title_key));
  put(data, "head", words.text(table.head_key));
  put_list(data, "rows", table.rows, [&](const SavingsRow& source) {
    Data row;
    put(row, "name", source.name);
    put(row, "href", source.href);
    put(row, "lang", source.lang == words.language() ? "" : source.lang);
    put_cells(row, words, source, page);
    return row;
  });
  return data;
}

void put_span(Data& data, const Catalogue& words, const SavingsPage& page) {
  put(data, "span",
      words.text("savings.span", {{"from", format_long_date(words, page.from)},
                                  {"until", format_long_date(words, page.until)}}));
  put_list(data, "spans", kSpans, [&](int weeks) {
    Data option;
    put(option, "weeks", std::to_string(weeks));
    put(option, "label", words.text("savings.weeks", {{"n", std::to_string(weeks)}}));
    put(option, "chosen", weeks == page.weeks);
    return option;
  });
  put(data, "few", page.weeks_with_drafts < kLeastWeeks);
}

}  // namespace

DraftCounts& DraftCounts::operator+=(const DraftCounts& other) {
  drafts += other.drafts;
  shown += other.shown;
  opened += other.opened;
  solved += other.solved;
  rejected += other.rejected;
  sent += other.sent;
  return *this;
}

double DraftCounts::without_ticket() const {
  if (drafts == 0) return 0;
  return static_cast<double>(drafts - sent) / static_cast<double>(drafts);
}

std::string render_savings(const Renderer& renderer, const Frame& frame, const SavingsPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "savings_path", kSavingsPath);
  put_span(data, words, page);
  put_deflection(data, words, page);
  put_saved(data, words, page);
  put(data, "how", words.text("savings.how", {{"share", percent(words, page.holdout_share)}}));
  put_list(data, "tables", page.tables,
           [&](const SavingsTable& table) { return table_data(words, table, page); });
  put(data, "has_rows", !page.tables.empty() && !page.tables.front().rows.empty());
  return render_page(renderer, frame, "editors/savings",
                     {words.text("savings.title"), NavItem::None, false, true}, std::move(data));
}

}  // namespace kb::server::view
