// SPDX-License-Identifier: MIT
#include <algorithm>

#include "text/private_parts.h"

namespace kb::text::secrets {
namespace {

constexpr size_t kMostWord = 60, kMostRun = 200, kMostLight = 8;

bool is_light(char32_t c) {
  return is_blank(c) || is_any_of(c, U":=#\"'`«»“”‘’()[]*<>|/-–—→,º°");
}
// "T." and "n." are no ends of sentences.
bool is_stop(const Letters& text, size_t at) {
  const bool is_short = at >= 2 && !is_letter(text[at - 2]);
  return is_any_of(text[at], U"?!;") || (text[at] == '.' && !is_short && is_space(text[at + 1]));
}

}  // namespace

std::string folded(const Letters& text, Span span) {
  return text.folded(span.begin, span.end);
}

Span word_before(const Letters& text, size_t at) {
  const size_t least = at - std::min(at, kMostLight);
  while (at > least && (is_light(text[at - 1]) || (text[at - 1] == '.' && !is_stop(text, at - 1))))
    --at;
  size_t begin = at;
  while (begin > 0 && at - begin < kMostWord && is_name_letter(text[begin - 1])) --begin;
  return {begin, at};
}

Span word_after(const Letters& text, size_t at) {
  const size_t most = at + kMostLight;
  while (at < most && is_light(text[at])) ++at;
  size_t end = at;
  while (end - at < kMostWord && is_name_letter(text[end])) ++end;
  return {at, end};
}

Span run_around(const Letters& text, size_t at) {
  size_t begin = at, end = at;
  while (begin > 0 && at - begin < kMostRun && !is_space(text[begin - 1])) --begin;
  while (end < text.size() && end - at < kMostRun && !is_space(text[end])) ++end;
  return {begin, end};
}

bool is_among(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::any_of(words, [&](std::string_view one) {
    return one.ends_with('*') ? word.starts_with(one.substr(0, one.size() - 1)) : word == one;
  });
}

bool is_listed(std::string_view list, std::string_view word) {
  if (word.empty()) return false;
  const auto is_whole = [&](size_t at) {
    return list[at - 1] == ' ' && list.substr(at + word.size()).starts_with(' ');
  };
  size_t at = list.find(word, 1);
  while (at != list.npos && !is_whole(at)) at = list.find(word, at + 1);
  return at != list.npos;
}

Hint hint_before(const Letters& text, size_t at, const Hints& hints, int words) {
  for (; words > 0; --words) {
    const Span span = word_before(text, at);
    if (span.is_empty()) break;
    const auto word = folded(text, span);
    if (is_among(hints.speak_against, word)) return Hint::Against;
    if (is_among(hints.speak_for, word)) return Hint::For;
    at = span.begin;
  }
  return Hint::None;
}

}  // namespace kb::text::secrets
