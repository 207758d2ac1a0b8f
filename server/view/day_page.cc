// SPDX-License-Identifier: MIT
#include "server/view/format.h"
#include "server/view/mustache_data.h"
#include "server/view/queue_page.h"

namespace kb::server::view {
namespace {

std::chrono::minutes estimated(const std::vector<QueueRow>& rows) {
  std::chrono::minutes sum{};
  for (const auto& row : rows) sum += row.estimate.value_or(std::chrono::minutes{});
  return sum;
}

std::string day_name(const Catalogue& words, Day day, Instant now) {
  const Instant at = start_of(day);
  return words.text("day.title",
                    {{"weekday", format_weekday(words, at)}, {"day", format_day(words, at, now)}});
}

void put_ways(Data& data, const Catalogue& words, const DayPage& page) {
  const Day today = local_day(page.now), before = next_day(page.day, -1),
            after = next_day(page.day);
  put(data, "before_href", day_path(day_text(before), page.whose));
  put(data, "before", day_name(words, before, page.now));
  put(data, "after_href", day_path(day_text(after), page.whose));
  put(data, "after", day_name(words, after, page.now));
  put(data, "today_href", page.day == today ? "" : day_path(day_text(today), page.whose));
  put(data, "date", day_text(page.day));
  put(data, "a_whose", page.whose);
  put(data, "day_path", kDayPath);
  put(data, "desk_path", kDeskPath);
  put(data, "here", day_path(day_text(page.day), page.whose));
}

void put_whose(Data& data, const Catalogue& words, const DayPage& page) {
  constexpr std::pair<const char*, const char*> kTabs[] = {
      {"all", "queue.tab.all"}, {"my_areas", "queue.tab.areas"}, {"mine", "queue.tab.mine"}};
  put_list(data, "tabs", kTabs, [&](const auto& tab) {
    Data row;
    put(row, "label", words.text(tab.second));
    put(row, "href", day_path(day_text(page.day), tab.first));
    put(row, "current", page.whose == tab.first);
    return row;
  });
}

}  // namespace

std::string render_day(const Renderer& renderer, const Frame& frame, const DayPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const std::string heading = day_name(words, page.day, page.now);
  const auto minutes = estimated(page.rows);
  Data data;
  put(data, "heading", heading);
  put(data, "sum", words.count("day.sum", static_cast<long long>(page.rows.size())));
  put(data, "estimated",
      minutes.count() > 0
          ? words.text("day.estimated", {{"duration", format_duration(words, minutes)}})
          : "");
  put(data, "is_empty", page.rows.empty());
  put(data, "has_rows", !page.rows.empty());
  put_ways(data, words, page);
  put_whose(data, words, page);
  put_rows(data, words, page.rows, page.now, page.may_take ? MayTake::Yes : MayTake::No);
  return render_page(renderer, frame, "technicians/day", {heading, NavItem::Desk, false, true},
                     std::move(data));
}

std::string render_keys(const Renderer& renderer, const Frame& frame) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "desk_path", kDeskPath);
  return render_page(renderer, frame, "technicians/keys",
                     {words.text("keys.title"), NavItem::None, false, true}, std::move(data));
}

}  // namespace kb::server::view
