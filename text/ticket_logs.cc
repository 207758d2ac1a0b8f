// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "text/ticket_errors.h"

namespace kb::text {
namespace {

constexpr size_t kLongestTime = 64, kLongestZone = 32;

constexpr auto kLevels = std::to_array<std::string_view>(
    {"CRITICAL", "DEBUG", "ERROR", "FATAL", "INFO", "NOTICE", "SEVERE", "TRACE", "WARN", "WARNING",
     "debug", "error", "info", "warning"});

// Shapes of a time in front of a line, after an optional '[': 9 stands for a digit, A for a letter,
// a blank for one or more.
constexpr auto kTimes = std::to_array<std::string_view>(
    {"9999-99-99T99:99:99", "9999-99-99 99:99:99", "9999/99/99 99:99:99", "99/99/9999 99:99:99",
     "99-AAA-9999 99:99:99", "AAA AAA 99 99:99:99", "AAA 99 99:99:99", "AAA 9 99:99:99",
     "AAA AAA 9 99:99:99", "99:99:99"});
constexpr std::string_view kAccessTime = " [99/AAA/9999:99:99:99";

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// How many bytes of `line` have the shape; 0 when they have not.
size_t shape_length(std::string_view line, std::string_view shape) {
  size_t at = 0;
  for (const char wanted : shape) {
    if (at >= line.size()) return 0;
    const char c = line[at++];
    if (wanted == '9' ? !is_digit(c) : wanted == 'A' ? !is_letter(c) : c != wanted) return 0;
    while (wanted == ' ' && at < line.size() && line[at] == ' ') ++at;
  }
  return at;
}

// After the seconds: their fraction, the zone, the year, the bracket.
size_t time_end(std::string_view line, size_t at) {
  while (at < line.size() && at < kLongestTime &&
         (is_digit(line[at]) || line[at] == '.' || line[at] == ',' || line[at] == '+' ||
          line[at] == 'Z'))
    ++at;
  const auto rest = line.substr(at, kLongestZone);
  if (line.front() == '[' && rest.find(']') != std::string_view::npos) at += rest.find(']') + 1;
  return at;
}

size_t time_length(std::string_view line) {
  if (line.empty()) return 0;
  const size_t bracket = line.front() == '[' ? 1 : 0;
  for (const auto shape : kTimes)
    if (const auto length = shape_length(line.substr(bracket), shape); length > 0)
      return time_end(line, bracket + length);
  return 0;
}

// "203.0.113.9 - - [03/Nov/2025:10:11:12 +0100] "GET / HTTP/1.1" 200 12"
size_t access_time_length(std::string_view line) {
  const auto bracket = line.substr(0, kLongestTime).find(" [");
  if (bracket == std::string_view::npos) return 0;
  if (shape_length(line.substr(bracket), kAccessTime) == 0) return 0;
  const auto end = line.find(']', bracket);
  return end == std::string_view::npos ? line.size() : end + 1;
}

size_t any_time_length(std::string_view line) {
  const auto length = time_length(line);
  return length > 0 ? length : access_time_length(line);
}

bool begins_with_level(std::string_view line) {
  while (!line.empty() && line.front() == '[') line.remove_prefix(1);
  size_t at = 0;
  while (at < line.size() && is_letter(line[at])) ++at;
  const bool is_level = std::ranges::find(kLevels, line.substr(0, at)) != kLevels.end();
  return is_level && (at == line.size() || line[at] == ':' || line[at] == ']' || line[at] == ' ');
}

bool is_log_line(std::string_view line) {
  return any_time_length(line) > 0 || begins_with_level(line);
}

std::string_view without_time(std::string_view line) {
  line.remove_prefix(any_time_length(line));
  while (!line.empty() && (is_blank(line.front()) || line.front() == '-' || line.front() == ':'))
    line.remove_prefix(1);
  return line;
}

// What makes lines different: not the numbers of processes, ports and bytes.
std::string shape_of(std::string_view line) {
  constexpr size_t kLongestCode = 3;
  std::string shape;
  for (size_t at = 0; at < line.size();) {
    const size_t begin = at;
    while (at < line.size() && is_digit(line[at])) ++at;
    if (at - begin <= kLongestCode) shape += line.substr(begin, at - begin);
    if (at < line.size()) shape += line[at++];
  }
  return shape;
}

void add_errors(Lines& left, std::span<const std::string_view> log) {
  std::set<std::string> shapes;
  for (const auto line : log) {
    if (shapes.size() == kErrorLines) return;
    const auto said = without_time(line);
    if (names_error(said) && shapes.insert(shape_of(said)).second) left.push_back(said);
  }
}

size_t log_end(const Lines& lines, size_t at) {
  size_t end = at;
  for (; at < lines.size() && (lines[at].empty() || is_log_line(lines[at])); ++at)
    if (!lines[at].empty()) end = at + 1;
  return end;
}

}  // namespace

Lines without_log_noise(const Lines& lines) {
  Lines left;
  left.reserve(lines.size());
  for (size_t at = 0; at < lines.size();) {
    const size_t end = log_end(lines, at);
    if (end - at > kMostLogLines)
      add_errors(left, std::span(lines).subspan(at, end - at));
    else
      left.insert(left.end(), lines.begin() + static_cast<std::ptrdiff_t>(at),
                  lines.begin() + static_cast<std::ptrdiff_t>(end));
    at = end;
    if (at < lines.size()) left.push_back(lines[at++]);
  }
  return left;
}

}  // namespace kb::text
