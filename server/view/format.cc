// SPDX-License-Identifier: MIT
#include "server/view/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>

namespace kb::server::view {
namespace {

constexpr int kWordsPerMinute = 210;

std::tm local_time(Instant instant) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(instant);
  std::tm out{};
  localtime_r(&seconds, &out);
  return out;
}

Arguments date_arguments(const Catalogue& words, const std::tm& date, std::string_view months) {
  return {{"day", std::to_string(date.tm_mday)},
          {"month", nth_word(words.text(months), date.tm_mon)},
          {"year", std::to_string(date.tm_year + 1900)}};
}

}  // namespace

std::string format_clock(long long seconds) {
  return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string nth_word(const std::string& words, int n) {
  std::string_view rest = words;
  for (; n > 0; --n) rest.remove_prefix(std::min(rest.find(' '), rest.size() - 1) + 1);
  return std::string(rest.substr(0, rest.find(' ')));
}

std::string format_number(const Catalogue& words, long long number) {
  std::string digits = std::to_string(number < 0 ? -number : number);
  const auto least = static_cast<size_t>(std::stoi(words.text("number.group_from_digits")));
  if (digits.size() >= least)
    for (size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, words.text("number.group"));
  return number < 0 ? "\u2212" + digits : digits;
}

std::string format_decimal(const Catalogue& words, double number) {
  std::string text = fmt::format("{:.2f}", number);
  text.replace(text.size() - 3, 1, words.text("number.decimal"));
  return text;
}

std::string format_date(const Catalogue& words, Instant instant) {
  return words.text("date.short", date_arguments(words, local_time(instant), "date.months.short"));
}

std::string format_long_date(const Catalogue& words, Instant instant) {
  return words.text("date.long", date_arguments(words, local_time(instant), "date.months.long"));
}

std::string format_month(const Catalogue& words, Instant instant, Instant now) {
  const auto date = local_time(instant);
  auto arguments = date_arguments(words, date, "date.months.long");
  if (date.tm_year == local_time(now).tm_year) return arguments[1].second;
  return words.text("date.month", {std::move(arguments[1]), std::move(arguments[2])});
}

std::string format_day(const Catalogue& words, Instant instant, Instant now) {
  const auto date = local_time(instant);
  if (date.tm_year != local_time(now).tm_year) return format_long_date(words, instant);
  const auto arguments = date_arguments(words, date, "date.months.long");
  return words.text("date.day", {arguments[0], arguments[1]});
}

std::string format_weekday(const Catalogue& words, Instant instant) {
  return nth_word(words.text("date.weekdays.long"), local_time(instant).tm_wday);
}

std::string format_time(Instant instant) {
  const auto local = local_time(instant);
  return fmt::format("{}:{:02}", local.tm_hour, local.tm_min);
}

int days_between(Instant earlier, Instant later) {
  const auto day = [](Instant instant) {
    const auto date = local_time(instant);
    return std::chrono::sys_days{
        std::chrono::year_month_day{std::chrono::year{date.tm_year + 1900},
                                    std::chrono::month{static_cast<unsigned>(date.tm_mon + 1)},
                                    std::chrono::day{static_cast<unsigned>(date.tm_mday)}}};
  };
  return static_cast<int>((day(later) - day(earlier)).count());
}

std::string format_moment(const Catalogue& words, Instant instant) {
  const auto local = local_time(instant);
  return words.text("date.moment",
                    {{"weekday", nth_word(words.text("date.weekdays.short"), local.tm_wday)},
                     {"date", format_date(words, instant)},
                     {"time", format_time(instant)}});
}

std::string format_ago(const Catalogue& words, Instant instant, Instant now) {
  using namespace std::chrono;
  const auto past = std::max(duration_cast<minutes>(now - instant), minutes{1});
  if (past < hours{1}) return words.text("date.ago", {{"duration", format_duration(words, past)}});
  if (past < hours{24})
    return words.text("date.ago",
                      {{"duration", format_duration(words, duration_cast<hours>(past))}});
  return format_moment(words, instant);
}

std::string format_duration(const Catalogue& words, std::chrono::minutes duration) {
  const auto total = duration.count();
  const auto hours = words.text("duration.hours", {{"n", format_number(words, total / 60)}});
  const auto minutes = words.text("duration.minutes", {{"n", std::to_string(total % 60)}});
  if (total < 60) return minutes;
  return total % 60 == 0 ? hours : hours + "\u00a0" + minutes;
}

std::string iso_date(Instant instant) {
  const auto date = local_time(instant);
  return fmt::format("{:04}-{:02}-{:02}", date.tm_year + 1900, date.tm_mon + 1, date.tm_mday);
}

int reading_minutes(std::string_view plain_text) {
  int words = 0;
  bool inside = false;
  for (const char c : plain_text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return std::max(1, (words + kWordsPerMinute / 2) / kWordsPerMinute);
}

}  // namespace kb::server::view
