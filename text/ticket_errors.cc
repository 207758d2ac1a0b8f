// SPDX-License-Identifier: MIT
#include "text/ticket_errors.h"

#include <algorithm>
#include <array>

namespace kb::text {
namespace {

constexpr size_t kLongestErrorWord = 20;
constexpr auto kErrorWords = std::to_array<std::string_view>(
    {"abort",     "aborted",     "bounced",   "cannot",      "corrupt",   "corrupted", "critical",
     "denegada",  "denegado",    "denied",    "deny",        "error",     "errores",   "errors",
     "exception", "excepcion",   "exhausted", "expired",     "fail",      "failed",    "failure",
     "fatal",     "fallida",     "fallido",   "fallo",       "forbidden", "imposible", "invalid",
     "panic",     "rechazada",   "rechazado", "refused",     "rejected",  "segfault",  "timeout",
     "unable",    "unavailable", "undefined", "unreachable", "unresolved"});
constexpr auto kErrorEndings =
    std::to_array<std::string_view>({"error", "exception", "failure", "timeout"});

bool is_error_word(std::string_view word) {
  std::string lower(word.substr(word.size() - std::min(word.size(), kLongestErrorWord)));
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  });
  if (word.size() <= kLongestErrorWord &&
      std::ranges::find(kErrorWords, lower) != kErrorWords.end())
    return true;
  return std::ranges::any_of(kErrorEndings, [&](auto ending) {
    return lower.ends_with(ending) && word.size() > ending.size();
  });
}

// "502" as a status: after a quote, a colon or a number ("HTTP/1.1 502"), or before "5.7.1".
bool is_status(std::string_view before, std::string_view after) {
  if (after.starts_with("-5.") || after.starts_with(" 5.")) return true;
  if (!after.empty() && !is_blank(after.front()) && after.front() != '-') return false;
  while (!before.empty() && is_blank(before.back())) before.remove_suffix(1);
  return before.empty() || is_digit(before.back()) ||
         std::string_view("\":=").find(before.back()) != std::string_view::npos;
}

// "5.7.1" after a blank or a bracket.
bool is_mail_code(std::string_view before, std::string_view after) {
  if (!before.empty() && (before.back() == '.' || is_word_byte(before.back()))) return false;
  return after.size() >= 4 && after[0] == '.' && is_digit(after[1]) &&
         after.substr(2, 3).find('.') != std::string_view::npos;
}

bool is_error_number(std::string_view line, size_t begin, size_t end) {
  if (line[begin] != '5') return false;
  const auto before = line.substr(0, begin), after = line.substr(end);
  const auto number = line.substr(begin, end - begin);
  if (number.size() == 3 && std::ranges::all_of(number, is_digit)) return is_status(before, after);
  return number.size() == 1 && is_mail_code(before, after);
}

bool ends_in_numbers(std::string_view line, int wanted) {  // "…:12:34", "…:12)"
  if (line.ends_with(')')) line.remove_suffix(1);
  for (; wanted > 0; --wanted) {
    const size_t size = line.size();
    while (!line.empty() && is_digit(line.back())) line.remove_suffix(1);
    if (line.size() == size || !line.ends_with(':')) return false;
    line.remove_suffix(1);
  }
  return true;
}

bool holds(std::string_view line, std::string_view part) {
  return line.find(part) != std::string_view::npos;
}

// "at com.foo.Bar.baz(Bar.java:12)", "at Foo.Bar() in C:\x.cs:line 3", "at /srv/app.js:1:2"
bool is_at_frame(std::string_view line) {
  size_t at = 3;
  const auto place = next_word(line, at);
  if (holds(line, ":line ") || holds(line, ":línea ")) return true;
  if (line.ends_with(')') && ends_in_numbers(line, 2)) return true;
  if (holds(place, "/") && ends_in_numbers(line, 2)) return true;
  return holds(place, ".") && holds(line, "(") && line.ends_with(')');
}

// "#0 /var/www/x.php(12): foo()", "#3 {main}", "#1  0x00007f… in run ()"
bool is_numbered_frame(std::string_view line) {
  size_t at = 0;
  const auto number = next_word(line, at), place = next_word(line, at);
  if (number.size() < 2 || number.size() > 5 || !std::ranges::all_of(number.substr(1), is_digit))
    return false;
  return place == "{main}" || place.starts_with('/') || place.starts_with("0x") ||
         place == "[internal" || holds(place, ":\\") || holds(place, "):");
}

bool is_python_frame(std::string_view line) {
  return line.starts_with("File \"") && holds(line, "\", line ");
}

bool is_script_frame(std::string_view line) {  // "load@https://shop.example/app.js:1:2"
  return holds(line, "@") && holds(line, "://") && !holds(line, " ") && ends_in_numbers(line, 2);
}

bool is_php_list_frame(std::string_view line) {  // "PHP   1. {main}() /var/www/index.php:0"
  size_t at = 0;
  const auto name = next_word(line, at), number = next_word(line, at);
  return name == "PHP" && number.size() > 1 && is_digit(number.front()) && number.ends_with('.');
}

constexpr auto kTraceHeads = std::to_array<std::string_view>(
    {"Traceback (most recent call last)", "Stack trace:", "PHP Stack trace:", "[stacktrace]",
     "During handling of the above exception", "Call stack:"});

bool is_frame(std::string_view line) {
  if (line.empty()) return false;
  if (line.starts_with("at ") || line.starts_with("en ")) return is_at_frame(line);
  if (line.starts_with('#')) return is_numbered_frame(line);
  if (line.starts_with("... ")) return line.ends_with(" more") || line.ends_with(" omitted");
  return is_python_frame(line) || is_script_frame(line) || is_php_list_frame(line) ||
         std::ranges::any_of(kTraceHeads, [&](auto head) { return line.starts_with(head); });
}

// "TypeError: …", "requests.exceptions.Timeout: …"
bool is_exception(std::string_view line) {
  size_t at = 0;
  auto name = next_word(line, at);
  if (name.ends_with(':')) name.remove_suffix(1);
  return !name.empty() && name[0] >= 'A' && std::ranges::all_of(name, [](char c) {
    return is_word_byte(c) || c == '.' || c == '_';
  }) && (at < line.size() ? line[at - 1] == ':' : is_error_word(name));
}

}  // namespace

bool names_error(std::string_view line) {
  for (size_t at = 0; at < line.size();) {
    if (!is_word_byte(line[at])) {
      ++at;
      continue;
    }
    const size_t begin = at;
    while (at < line.size() && is_word_byte(line[at])) ++at;
    if (is_error_number(line, begin, at) || is_error_word(line.substr(begin, at - begin)))
      return true;
  }
  return false;
}

Lines without_frames(const Lines& lines) {
  Lines left;
  left.reserve(lines.size());
  bool is_source = false;  // the line of code that Python shows below a frame
  for (const auto line : lines) {
    const bool is_dropped = is_frame(line) || (is_source && !is_exception(line) && !line.empty());
    is_source = is_python_frame(line);
    if (!is_dropped) left.push_back(line);
  }
  return left;
}

}  // namespace kb::text
