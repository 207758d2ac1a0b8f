// SPDX-License-Identifier: MIT
#include "text/ticket_lines.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "text/fold.h"

namespace kb::text {
namespace {

struct Blank {
  std::string_view written, plain;
};

constexpr auto kBlanks = std::to_array<Blank>({
    {"\xC2\xA0", " "},       // no-break space
    {"\xC2\xAD", ""},        // soft hyphen
    {"\xE2\x80\x8B", ""},    // zero width space
    {"\xE2\x80\xA8", "\n"},  // line separator
    {"\xE2\x80\xAF", " "},   // narrow no-break space
    {"\xE3\x80\x80", " "},   // ideographic space
    {"\xEF\xBB\xBF", ""},    // byte order mark
});

// Words that stand beside names when people are addressed.
constexpr auto kNameWords = std::to_array<std::string_view>(
    {"a",          "al",      "all",       "amigos",   "and",   "cliente",      "companero",
     "companeros", "compis",  "da",        "de",       "del",   "departamento", "desde",
     "e",          "equipo",  "everybody", "everyone", "from",  "gente",        "guys",
     "la",         "las",     "los",       "madam",    "of",    "or",           "senor",
     "senora",     "senores", "sir",       "soporte",  "sr",    "sra",          "support",
     "team",       "tecnico", "the",       "there",    "todas", "todos",        "y"});

const Blank* blank_at(std::string_view text, size_t at) {
  for (const auto& blank : kBlanks)
    if (text.substr(at).starts_with(blank.written)) return &blank;
  return nullptr;
}

char plain_ascii(char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (c == '\r' || c == '\n') return '\n';
  return byte < 0x20 || byte == 0x7F ? ' ' : c;
}

bool is_name_word(std::string_view word) {
  return std::ranges::find(kNameWords, fold(word)) != kNameWords.end();
}

bool is_capitalised(std::string_view word) {
  if (word[0] >= 'A' && word[0] <= 'Z') return true;
  if (static_cast<unsigned char>(word[0]) < 0x80) return false;
  const auto letter = word.substr(0, std::min<size_t>(2, word.size()));
  return to_lower(letter) != letter;
}

}  // namespace

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_word_byte(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (static_cast<unsigned char>(c) & 0x80) != 0;
}

std::string with_plain_blanks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const Blank* blank = static_cast<unsigned char>(text[at]) < 0xC2 ? nullptr : blank_at(text, at);
    if (blank != nullptr) {
      out += blank->plain;
      at += blank->written.size();
    } else if (text.substr(at, 2) == "\r\n") {
      ++at;
    } else {
      out += plain_ascii(text[at++]);
    }
  }
  return out;
}

std::string_view trimmed_view(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

Lines lines_of(std::string_view text) {
  Lines lines;
  for (size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = trimmed_view(text.substr(at, end - at));
    if (lines.empty() ? !line.empty() : line != lines.back()) lines.push_back(line);
    at = end + 1;
  }
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

std::string_view next_word(std::string_view line, size_t& from) {
  while (from < line.size() && is_blank(line[from])) ++from;
  const size_t begin = from;
  while (from < line.size() && !is_blank(line[from])) ++from;
  return line.substr(begin, from - begin);
}

size_t count_words(std::string_view line, size_t enough) {
  size_t words = 0, at = 0;
  for (auto word = next_word(line, at); !word.empty() && words < enough; word = next_word(line, at))
    if (std::ranges::any_of(word, is_word_byte)) ++words;
  return words;
}

size_t count_words(const Lines& lines, size_t enough) {
  size_t words = 0;
  for (const auto line : lines) {
    if (words >= enough) break;
    words += count_words(line, enough - words);
  }
  return words;
}

std::string folded_head(std::string_view line, size_t bytes) {
  return fold(utf8_prefix(line, bytes));
}

bool begins_with(std::string_view line, std::string_view folded_phrase) {
  return line.starts_with(folded_phrase) &&
         (line.size() == folded_phrase.size() || !is_word_byte(folded_phrase.back()) ||
          !is_word_byte(line[folded_phrase.size()]));
}

bool is_like_name(std::string_view line, size_t most) {
  size_t words = 0, at = 0;
  for (auto word = next_word(line, at); !word.empty(); word = next_word(line, at)) {
    while (!word.empty() && !is_word_byte(word.front())) word.remove_prefix(1);
    while (!word.empty() && !is_word_byte(word.back())) word.remove_suffix(1);
    if (word.empty()) continue;
    if (++words > most || (!is_capitalised(word) && !is_name_word(word))) return false;
  }
  return true;
}

}  // namespace kb::text
