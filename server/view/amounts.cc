// SPDX-License-Identifier: MIT
#include "server/view/amounts.h"

#include <fmt/format.h>

#include <array>

#include "server/view/format.h"

namespace kb::server::view {
namespace {

constexpr size_t kMostTyped = 20, kMostDigits = 9;

constexpr int kFirstThird = 10, kSecondThird = 20;

std::string month_in(const Catalogue& words, std::string_view months, std::chrono::month month) {
  return nth_word(words.text(months), static_cast<int>(static_cast<unsigned>(month)) - 1);
}

std::string long_month(const Catalogue& words, std::chrono::month month) {
  return month_in(words, "date.months.long", month);
}

std::string date_of(const Catalogue& words, std::string_view key, std::string_view months,
                    Day day) {
  return words.text(key, {{"day", std::to_string(static_cast<unsigned>(day.day()))},
                          {"month", month_in(words, months, day.month())},
                          {"year", std::to_string(static_cast<int>(day.year()))}});
}

std::string euros(const Catalogue& words, std::string amount) {
  return words.text("money.eur", {{"amount", std::move(amount)}});
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

void skip_blanks(std::string_view& text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (text.starts_with("\u00a0")) text.remove_prefix(std::string_view("\u00a0").size());
}

// The number at the front, taken off; absent without one, or beyond what fits.
std::optional<long long> take_number(std::string_view& text) {
  skip_blanks(text);
  long long value = 0;
  size_t digits = 0;
  while (digits <= kMostDigits && digits < text.size() && is_digit(text[digits]))
    value = value * 10 + (text[digits++] - '0');
  if (digits == 0 || digits > kMostDigits) return std::nullopt;
  text.remove_prefix(digits);
  return value;
}

bool take_word(std::string_view& text, std::initializer_list<std::string_view> words) {
  skip_blanks(text);
  for (const auto word : words) {
    if (!text.starts_with(word)) continue;
    text.remove_prefix(word.size());
    return true;
  }
  return false;
}

bool is_at_end(std::string_view text) {
  skip_blanks(text);
  return text.empty();
}

std::optional<int> within(long long value, int most) {
  if (value > most) return std::nullopt;
  return static_cast<int>(value);
}

}  // namespace

std::string format_cents(const Catalogue& words, long long cents) {
  const long long whole = cents < 0 ? -cents : cents;
  auto amount = fmt::format("{}{}{:02}", format_number(words, whole / 100),
                            words.text("number.decimal"), whole % 100);
  return (cents < 0 ? "\u2212" : "") + euros(words, std::move(amount));
}

std::string format_rate(const Catalogue& words, int cents) {
  return cents % 100 == 0 ? euros(words, format_number(words, cents / 100))
                          : format_cents(words, cents);
}

std::string format_minutes(const Catalogue& words, long long minutes) {
  const auto text = format_duration(words, std::chrono::minutes(minutes < 0 ? -minutes : minutes));
  return minutes < 0 ? "\u2212\u00a0" + text : text;
}

std::string format_day(const Catalogue& words, Day day) {
  return date_of(words, "date.short", "date.months.short", day);
}

std::string format_long_day(const Catalogue& words, Day day) {
  return date_of(words, "date.long", "date.months.long", day);
}

std::string format_weekday(const Catalogue& words, Day day) {
  const std::chrono::weekday weekday{std::chrono::sys_days{day}};
  return words.text("date.weekday", {{"weekday", nth_word(words.text("date.weekdays.long"),
                                                          static_cast<int>(weekday.c_encoding()))},
                                     {"day", std::to_string(static_cast<unsigned>(day.day()))},
                                     {"month", long_month(words, day.month())}});
}

std::string format_month_name(const Catalogue& words, Month month) {
  return words.text("date.month", {{"month", long_month(words, month.month())},
                                   {"year", std::to_string(static_cast<int>(month.year()))}});
}

std::string format_part_of_month(const Catalogue& words, Day day) {
  const auto number = static_cast<unsigned>(day.day());
  const char* key = number <= kFirstThird    ? "date.early"
                    : number <= kSecondThird ? "date.middle"
                                             : "date.late";
  return words.text(key, {{"month", long_month(words, day.month())}});
}

std::optional<int> parse_cents(std::string_view text, int most) {
  if (text.size() > kMostTyped) return std::nullopt;
  const auto whole = take_number(text);
  if (!whole) return std::nullopt;
  long long cents = *whole * 100;
  if (take_word(text, {",", "."})) {
    if (text.empty() || !is_digit(text.front())) return std::nullopt;
    const auto before = text.size();
    const auto fraction = take_number(text);
    const auto digits = before - text.size();
    if (!fraction || digits > 2) return std::nullopt;
    cents += digits == 1 ? *fraction * 10 : *fraction;
  }
  take_word(text, {"€", "EUR"});
  return is_at_end(text) ? within(cents, most) : std::nullopt;
}

std::optional<int> parse_minutes(std::string_view text, int most) {
  if (text.size() > kMostTyped) return std::nullopt;
  auto number = take_number(text);
  if (!number) return std::nullopt;
  long long minutes = *number;
  if (take_word(text, {"h", ":"})) {
    minutes *= 60;
    number = take_number(text);
    if (number && *number > 59) return std::nullopt;
    minutes += number.value_or(0);
  }
  take_word(text, {"min", "m"});
  return is_at_end(text) ? within(minutes, most) : std::nullopt;
}

std::string plain_cents(int cents) {
  return fmt::format("{}.{:02}", cents / 100, cents % 100);
}

}  // namespace kb::server::view
