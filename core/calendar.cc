// SPDX-License-Identifier: MIT
#include "core/calendar.h"

#include <fmt/format.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "core/error.h"

namespace kb {
namespace {

using namespace std::chrono;

constexpr const char* kZoneFolder = "/usr/share/zoneinfo";

// The C library takes an unknown name for UTC without a word.
bool is_zone(const std::string& name) {
  const std::filesystem::path path(name);
  for (const auto& part : path)
    if (part == ".." || part == "/") return false;
  return std::filesystem::is_regular_file(kZoneFolder / path);
}

std::tm local_time(Instant instant) {
  const std::time_t seconds = system_clock::to_time_t(instant);
  std::tm out{};
  localtime_r(&seconds, &out);
  return out;
}

Instant instant_of(Day day, int hour, int minute) {
  std::tm local{};
  local.tm_year = static_cast<int>(day.year()) - 1900;
  local.tm_mon = static_cast<int>(static_cast<unsigned>(day.month())) - 1;
  local.tm_mday = static_cast<int>(static_cast<unsigned>(day.day()));
  local.tm_hour = hour;
  local.tm_min = minute;
  local.tm_isdst = -1;
  return floor<milliseconds>(system_clock::from_time_t(std::mktime(&local)));
}

}  // namespace

void use_time_zone(const std::string& name) {
  if (name.empty()) return;
  if (!is_zone(name))
    throw Error(ErrorCode::BadInput, "time-zone: " + name + " is not known here",
                "Write a name such as Europe/Madrid; the names come with Debian's package tzdata.");
  ::setenv("TZ", name.c_str(), 1);
  ::tzset();
}

Day local_day(Instant instant) {
  const std::tm local = local_time(instant);
  return {year{local.tm_year + 1900}, month{static_cast<unsigned>(local.tm_mon + 1)},
          day{static_cast<unsigned>(local.tm_mday)}};
}

Month local_month(Instant instant) {
  const Day day = local_day(instant);
  return {day.year(), day.month()};
}

Instant start_of(Day day) {
  return instant_of(day, 0, 0);
}

Instant start_of(Month month) {
  return start_of(month / 1);
}

Day next_day(Day day, int count) {
  return sys_days{day} + days{count};
}

Day same_length_end(Day starts, Day ends, Day first) {
  const Day after = next_day(ends);
  if (after.day() != starts.day()) return sys_days{first} + (sys_days{ends} - sys_days{starts});
  const auto length = Month{after.year(), after.month()} - Month{starts.year(), starts.month()};
  const Day end = first + length;
  return end.ok() ? next_day(end, -1) : Day{end.year() / end.month() / last};
}

std::string local_moment_text(Instant instant) {
  const std::tm local = local_time(instant);
  return fmt::format("{}T{:02}:{:02}", day_text(local_day(instant)), local.tm_hour, local.tm_min);
}

std::optional<Instant> parse_local_moment(std::string_view text) {
  constexpr size_t kDateLength = 10;
  // Read as if it were UTC, which checks it; then as what it is.
  const auto as_utc = parse_rfc3339(std::string(text) + ":00Z");
  if (!as_utc || text.size() != kDateLength + 6) return std::nullopt;
  const auto time = duration_cast<minutes>(*as_utc - floor<days>(*as_utc)).count();
  return instant_of(Day{floor<days>(*as_utc)}, static_cast<int>(time / 60),
                    static_cast<int>(time % 60));
}

std::string day_text(Day day) {
  return fmt::format("{}-{:02}", month_text({day.year(), day.month()}),
                     static_cast<unsigned>(day.day()));
}

std::string month_text(Month month) {
  return fmt::format("{:04}-{:02}", static_cast<int>(month.year()),
                     static_cast<unsigned>(month.month()));
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != day_text(Day{1970y / 1 / 1}).size()) return std::nullopt;
  const auto instant = parse_rfc3339(text);
  if (!instant) return std::nullopt;
  return Day{floor<days>(*instant)};
}

std::optional<Month> parse_month(std::string_view text) {
  const auto day = parse_day(std::string(text) + "-01");
  if (!day) return std::nullopt;
  return Month{day->year(), day->month()};
}

}  // namespace kb
