// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "text/article_from_ticket.h"
#include "text/fold.h"
#include "text/program_names.h"
#include "text/ticket_lines.h"
#include "text/ticket_words.h"

namespace kb::text {
namespace {

constexpr size_t kHeadBytes = 40, kMostTitleBytes = 160;
constexpr size_t kTellingWords = 2;

// What mail programs and people in haste put before a subject; folded.
constexpr auto kHeads = std::to_array<std::string_view>(
    {"re", "rv", "fw", "fwd", "tr", "reenv", "muy urgente", "urgente", "urgentisimo", "urgent",
     "ayuda", "socorro", "help", "importante", "important", "asunto", "subject", "sin asunto",
     "no subject", "consulta", "hola", "hello"});

constexpr auto kMarksBefore = std::to_array<std::string_view>(
    {" ", "\n", ":", "!", "¡", ".", ",", ";", "-", "–", "—", "*"});

std::string_view without_marks_before(std::string_view text) {
  for (bool found = true; found && !text.empty();) {
    const auto* const mark =
        std::ranges::find_if(kMarksBefore, [&](auto one) { return text.starts_with(one); });
    found = mark != kMarksBefore.end();
    if (found) text.remove_prefix(mark->size());
  }
  return text;
}

// "[Ticket#2026-11]", "(sin asunto)".
std::string_view without_bracket(std::string_view text) {
  if (text.empty() || (text.front() != '[' && text.front() != '(')) return text;
  const auto close = text.substr(0, kHeadBytes).find(text.front() == '[' ? ']' : ')');
  if (close == text.npos) return text;
  const auto inside = text.substr(1, close - 1);
  const bool is_number = std::ranges::any_of(inside, is_digit) && inside.find('#') != inside.npos;
  const bool is_head = std::ranges::find(kHeads, fold(inside)) != kHeads.end();
  return is_number || is_head ? text.substr(close + 1) : text;
}

// A word of kHeads counts when a mark sets it off: "URGENTE: no va", not "Ayuda para entrar".
std::string_view without_head(std::string_view text) {
  const std::string folded = folded_head(text, kHeadBytes);
  for (const auto head : kHeads) {
    if (!begins_with(folded, head)) continue;
    size_t end = 0, words = static_cast<size_t>(std::ranges::count(head, ' ')) + 1;
    std::string_view last;
    for (; words > 0; --words) last = next_word(text, end);
    const auto mark = last.find_first_of(":!,.;-");
    if (mark == last.npos && end < text.size()) continue;
    return text.substr(mark == last.npos ? end : end - last.size() + mark);
  }
  return text;
}

std::string_view without_heads(std::string_view text) {
  for (auto before = text.size() + 1; text.size() < before;) {
    before = text.size();
    text = without_head(without_bracket(without_marks_before(text)));
  }
  return text;
}

bool is_letter(std::string_view letter) {
  return to_lower(letter) != to_upper(letter);
}

bool is_shouted(std::string_view text) {
  size_t big = 0, small = 0, words = 0, at = 0;
  for (auto word = next_word(text, at); !word.empty(); word = next_word(text, at)) ++words;
  for (size_t i = 0; i < text.size();) {
    const size_t begin = i;
    next_code_point(text, i);
    const auto letter = text.substr(begin, i - begin);
    if (!is_letter(letter)) continue;
    ++(to_upper(letter) == letter ? big : small);
  }
  return words > 1 && big > 3 * small;
}

// "No va [#8812]"
std::string_view without_number(std::string_view text) {
  text = trimmed_view(text);
  const auto open = text.find_last_of('[');
  const bool is_number = text.ends_with(']') && text.substr(open, 2) == "[#";
  return is_number ? trimmed_view(text.substr(0, open)) : text;
}

// "¡¡NO VA!!!" ends as "NO VA", "va???" as "va?".
std::string calm_end(std::string_view text) {
  size_t end = text.size();
  bool asks = false;
  while (end > 0 && std::string_view("!?. \n,;").find(text[end - 1]) != std::string_view::npos) {
    asks = asks || text[end - 1] == '?';
    --end;
  }
  return std::string(text.substr(0, end)) + (asks && end > 0 ? "?" : "");
}

std::string with_capital(std::string text) {
  size_t at = 0;
  while (at < text.size()) {
    const size_t begin = at;
    next_code_point(text, at);
    const std::string letter = text.substr(begin, at - begin);
    if (letter == "[") return text;  // a mark stays as it is
    if (!is_letter(letter)) continue;
    text.replace(begin, letter.size(), to_upper(letter));
    return text;
  }
  return text;
}

}  // namespace

std::string asked_title(std::string_view subject) {
  const std::string plain = with_plain_blanks(subject);
  std::string title = calm_end(without_number(without_heads(plain)));
  if (is_shouted(title)) title = with_usual_names(to_lower(title));
  title = cut_at_word(title, kMostTitleBytes);
  if (count_words(title, kTellingWords) < kTellingWords) return "";
  return with_capital(std::move(title));
}

}  // namespace kb::text
