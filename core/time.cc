// SPDX-License-Identifier: MIT
#include "core/time.h"

#include <fmt/format.h>

#include <charconv>

namespace kb {
namespace {

using namespace std::chrono;

// Reads exactly `digits` digits from the front of `text`.
std::optional<int> take_number(std::string_view& text, size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + digits, value);
  if (error != std::errc{} || end != text.data() + digits || text[0] == '-') return std::nullopt;
  text.remove_prefix(digits);
  return value;
}

bool take(std::string_view& text, char expected) {
  if (text.empty() || text.front() != expected) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<sys_days> take_date(std::string_view& text) {
  auto y = take_number(text, 4);
  if (!y || !take(text, '-')) return std::nullopt;
  auto m = take_number(text, 2);
  if (!m || !take(text, '-')) return std::nullopt;
  auto d = take_number(text, 2);
  if (!d) return std::nullopt;
  year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
  if (!date.ok()) return std::nullopt;
  return sys_days{date};
}

// ".25" → 250 ms; further digits are dropped.
std::optional<milliseconds> take_fraction(std::string_view& text) {
  if (!take(text, '.')) return milliseconds{0};
  int value = 0, scale = 100;
  size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
    value += (text[digits] - '0') * scale;
    scale /= 10;
    ++digits;
  }
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  return milliseconds{value};
}

std::optional<minutes> take_offset(std::string_view& text) {
  if (take(text, 'Z') || take(text, 'z')) return minutes{0};
  const bool behind = take(text, '-');
  if (!behind && !take(text, '+')) return std::nullopt;
  auto h = take_number(text, 2);
  if (!h || !take(text, ':')) return std::nullopt;
  auto m = take_number(text, 2);
  if (!m || *h > 23 || *m > 59) return std::nullopt;
  const minutes offset = hours{*h} + minutes{*m};
  return behind ? -offset : offset;
}

}  // namespace

std::string to_rfc3339(Instant instant) {
  const auto day_start = floor<days>(instant);
  const year_month_day date{day_start};
  const hh_mm_ss time{instant - day_start};
  std::string text =
      fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  time.hours().count(), time.minutes().count(), time.seconds().count());
  if (auto ms = time.subseconds().count(); ms != 0) text += fmt::format(".{:03}", ms);
  return text + "Z";
}

std::optional<Instant> parse_rfc3339(std::string_view text) {
  auto date = take_date(text);
  if (!date) return std::nullopt;
  if (text.empty()) return Instant{*date};
  if (!take(text, 'T') && !take(text, 't') && !take(text, ' ')) return std::nullopt;
  auto h = take_number(text, 2);
  if (!h || *h > 23 || !take(text, ':')) return std::nullopt;
  auto m = take_number(text, 2);
  if (!m || *m > 59 || !take(text, ':')) return std::nullopt;
  auto s = take_number(text, 2);
  if (!s || *s > 59) return std::nullopt;
  auto fraction = take_fraction(text);
  if (!fraction) return std::nullopt;
  auto offset = take_offset(text);
  if (!offset || !text.empty()) return std::nullopt;
  return Instant{*date} + hours{*h} + minutes{*m} + seconds{*s} + *fraction - *offset;
}

Instant SystemClock::now() const {
  return floor<milliseconds>(system_clock::now());
}

}  // namespace kb
