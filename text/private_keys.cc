// SPDX-License-Identifier: MIT
// Private keys that secret_tokens.cc takes in part only: quoted ("> MIIE…") and cut off, without
// their first line, with other dashes than five.
#include <algorithm>
#include <optional>

#include "text/private_parts.h"

namespace kb::text::secrets {
namespace {

constexpr size_t kMostLine = 120, kLeastBody = 10;

bool is_dash(char32_t c) {
  return is_any_of(c, U"-–—");
}

size_t end_of_line(const Letters& text, size_t at) {
  while (at < text.size() && text[at] != '\n') ++at;
  return at;
}

size_t begin_of_line(const Letters& text, size_t at, size_t least) {
  while (at > least && text[at - 1] != '\n') --at;
  return at;
}

// Past "> " and blanks.
size_t past_quotes(const Letters& text, size_t at) {
  while (is_blank(text[at]) || is_any_of(text[at], U">|\r")) ++at;
  return at;
}

// A line of the key's letters alone, or of what stands before them ("DEK-Info: …").
bool is_of_key(const Letters& text, size_t begin, size_t end) {
  begin = past_quotes(text, begin);
  while (end > begin && is_any_of(text[end - 1], U" \t\r")) --end;
  if (end < begin + kLeastBody || end - begin > kMostLine) return false;
  if (text.has(begin, "DEK-Info:") || text.has(begin, "Proc-Type:")) return true;
  for (size_t at = begin; at < end; ++at)
    if (!is_alnum(text[at]) && !is_any_of(text[at], U"+/=")) return false;
  return true;
}

size_t end_of_body(const Letters& text, size_t at) {
  size_t end = end_of_line(text, at);
  for (size_t line = end; text[line] == '\n';) {
    const size_t next = end_of_line(text, line + 1);
    const bool is_empty = past_quotes(text, line + 1) >= next;
    if (!is_empty && !is_of_key(text, line + 1, next)) break;
    if (!is_empty) end = next;
    line = next;
  }
  return end;
}

// `least`: what lies before is of another key, and not read again.
size_t begin_of_body(const Letters& text, size_t at, size_t least) {
  size_t begin = at;
  for (size_t line = begin_of_line(text, at, least); line > least;) {
    const size_t before = begin_of_line(text, line - 1, least);
    if (!is_of_key(text, before, line - 1)) break;
    begin = past_quotes(text, before);
    line = before;
  }
  return begin;
}

// "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----": where its dashes begin.
std::optional<size_t> begin_of_mark(const Letters& text, size_t word) {
  size_t begin = word;
  while (begin > 0 && is_blank(text[begin - 1]) && word - begin < 2) --begin;
  const size_t dashes = begin;
  while (begin > 0 && is_dash(text[begin - 1])) --begin;
  if (dashes - begin < 2) return std::nullopt;
  size_t end = word;
  while (end < text.size() && end - word < kMostLine && text[end] != '\n') ++end;
  const bool is_key = text.utf8(word, end).find("PRIVATE KEY") != std::string::npos;
  return is_key ? std::optional(begin) : std::nullopt;
}

size_t end_of_mark(const Letters& text, size_t word) {
  size_t at = word;
  while (at < text.size() && !text.has(at, "KEY")) ++at;
  at = std::min(at + 3, text.size());
  while (is_blank(text[at]) && is_dash(text[at + 1])) ++at;
  if (text.has(at, " BLOCK")) at += 6;
  while (is_dash(text[at])) ++at;
  return at;
}

}  // namespace

void find_more_private_keys(const Letters& text, FoundList& found) {
  constexpr auto kNone = std::string::npos;
  size_t open = kNone, open_word = 0, covered = 0;  // up to there a key was found
  const auto add = [&](size_t begin, size_t end) {
    found.push_back({PrivateKind::PrivateKey, begin, end});
    covered = end;
  };
  const auto close_cut = [&] {
    if (open != kNone && open >= covered) add(open, end_of_body(text, open_word));
    open = kNone;
  };
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == 'B' && text.has(at, "BEGIN ")) {
      const auto begin = begin_of_mark(text, at);
      if (!begin) continue;
      close_cut();
      open = *begin;
      open_word = at;
    } else if (text[at] == 'E' && text.has(at, "END ") && begin_of_mark(text, at)) {
      add(open != kNone ? open : begin_of_body(text, at, covered), end_of_mark(text, at));
      open = kNone;
      at = covered;
    }
  }
  close_cut();
}

}  // namespace kb::text::secrets
