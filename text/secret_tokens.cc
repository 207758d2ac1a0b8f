// SPDX-License-Identifier: MIT
// Private keys, and tokens that show what they are: by their beginning, by the word before them.
#include <algorithm>
#include <array>
#include <set>

#include "text/secret_tokens.h"

namespace kb::text::secrets {
namespace {

constexpr size_t kLeastGeneric = 16, kLeastKinds = 10, kMostName = 40;
constexpr size_t kMostLine = 120;  // of the first and last line of a key

// `least`: letters behind the beginning.
struct Beginning {
  std::string_view text;
  size_t least;
};
constexpr std::array<Beginning, 24> kBeginnings{
    {{"ghp_", 30},   {"gho_", 30},        {"ghu_", 30},      {"ghs_", 30},
     {"ghr_", 30},   {"github_pat_", 30}, {"glpat-", 16},    {"xoxb-", 10},
     {"xoxp-", 10},  {"xoxa-", 10},       {"xoxr-", 10},     {"xoxs-", 10},
     {"xapp-", 10},  {"sk_live_", 16},    {"sk_test_", 16},  {"rk_live_", 16},
     {"whsec_", 16}, {"sk-", 20},         {"AIza", 35},      {"npm_", 36},
     {"hf_", 30},    {"SG.", 40},         {"dckr_pat_", 20}, {"EAACEdEose0cBA", 10}}};
constexpr std::array<std::string_view, 13> kNames{
    "token",      "apikey",     "api_key",   "api-key",    "secret",       "client_secret", "key",
    "secret_key", "secret-key", "accesskey", "access_key", "access-token", "access_token"};

bool is_token_letter(char32_t c) {
  return is_alnum(c) || c == '_' || c == '-' || c == '.';
}
bool is_base64_letter(char32_t c) {
  return is_token_letter(c) || c == '+' || c == '/' || c == '=' || c == '~';
}

template <typename Belongs>
size_t end_of(const Letters& text, size_t at, const Belongs& belongs) {
  while (belongs(text[at])) ++at;
  return at;
}

// A full stop ends the sentence, not the token.
size_t without_stop(const Letters& text, size_t begin, size_t end) {
  while (end > begin && text[end - 1] == '.') --end;
  return end;
}

bool is_amazon_key(const Letters& text, size_t at, size_t end) {
  if (end - at != 20 || !(text.has(at, "AKIA") || text.has(at, "ASIA"))) return false;
  for (size_t i = at; i < end; ++i)
    if (!is_capital(text[i]) && !is_digit(text[i])) return false;
  return true;
}

// Three pieces, of which the first two are JSON.
bool is_web_token(const Letters& text, size_t at, size_t end) {
  if (!text.has(at, "eyJ")) return false;
  size_t pieces = 1, length = 0;
  for (size_t i = at; i < end; ++i, ++length) {
    if (text[i] != '.') continue;
    if (length < 8 || ++pieces > 3 || (pieces == 2 && !text.has(i + 1, "eyJ"))) return false;
    length = 0;
  }
  return pieces == 3 && length > 8;
}

bool has_known_beginning(const Letters& text, size_t at, size_t end) {
  for (const Beginning& beginning : kBeginnings)
    if (text.has(at, beginning.text) && end - at >= beginning.text.size() + beginning.least)
      return true;
  return is_amazon_key(text, at, end) || is_web_token(text, at, end);
}

bool is_token_name(const std::string& word) {
  for (const auto name : kNames)
    if (word == name || (word.size() > name.size() && word.ends_with(name) &&
                         (word[word.size() - name.size() - 1] == '_')))
      return true;
  return false;
}

// Over what stands between a name and its value: quotes, marks, "es", "is".
size_t skip_to_value(const Letters& text, size_t at) {
  const auto is_between = [](char32_t c) { return is_blank(c) || is_any_of(c, U":=>\"'`«“*,"); };
  at = end_of(text, at, is_between);
  for (const std::string_view word : {"es ", "is ", "era ", "was "})
    if (text.has(at, word)) return end_of(text, at + word.size(), is_between);
  return at;
}

// `settled`: up to there a value was looked at; what begins before is a part of it, and neither
// found apart nor better made.
void find_named(const Letters& text, size_t begin, size_t end, size_t& settled, FoundList& found) {
  if (end - begin > kMostName) return;
  const auto name = text.folded(begin, end);
  const bool is_bearer = name == "bearer" || name == "basic";
  if (!is_bearer && !is_token_name(name)) return;
  const size_t at = skip_to_value(text, end);
  if (at < settled || text.has(at, "http")) return;
  settled = end_of(text, at, is_base64_letter);
  const size_t value_end = without_stop(text, at, settled);
  if (!looks_made(text, at, value_end)) return;
  found.push_back({SecretKind::Token, at, value_end});
}

size_t find_from(const Letters& text, size_t at, std::string_view ascii) {
  while (at < text.size() && !text.has(at, ascii)) ++at;
  return at;
}

size_t end_of_line(const Letters& text, size_t at) {
  const size_t most = std::min(text.size(), at + kMostLine);
  while (at < most && text[at] != '\n') ++at;
  return at;
}

// The last line of a key ends with its dashes; a sentence may go on behind them.
size_t end_of_key(const Letters& text, size_t last) {
  const size_t line = end_of_line(text, last);
  size_t at = last;
  while (at < line && !text.has(at, "KEY")) ++at;
  while (at < line && !text.has(at, "-----")) ++at;
  return at < line ? at + 5 : line;
}

// Of a key that was cut off: the lines that may be its own. Prose has blanks, what stands before
// the key's letters ("DEK-Info: …") has a colon.
size_t end_of_cut_key(const Letters& text, size_t first_line) {
  size_t end = first_line;
  for (size_t at = end; text[at] == '\n';) {
    const size_t line = end_of_line(text, at + 1);
    const bool is_prose = text.utf8(at + 1, line).find(' ') != std::string::npos &&
                          text.utf8(at + 1, line).find(": ") == std::string::npos;
    if (is_prose) break;
    if (line > at + 1) end = line;
    at = line;
  }
  return end;
}

}  // namespace

bool looks_made(const Letters& text, size_t at, size_t end) {
  if (end - at < kLeastGeneric) return false;
  std::set<char32_t> kinds;
  bool digit = false, letter = false;
  for (size_t i = at; i < end; ++i) {
    kinds.insert(text[i]);
    digit = digit || is_digit(text[i]);
    letter = letter || is_ascii_letter(text[i]);
  }
  return digit && letter && kinds.size() >= kLeastKinds;
}

void find_private_keys(const Letters& text, FoundList& found) {
  constexpr std::string_view kBegin = "-----BEGIN ", kEnd = "-----END ", kPutty = "PuTTY-User-Key";
  size_t next_end = 0, next_mac = 0;  // the next of each, so that none is looked for twice
  for (size_t at = 0; at < text.size(); ++at) {
    const bool is_putty = text.has(at, kPutty);
    if (!is_putty && !text.has(at, kBegin)) continue;
    const size_t line = end_of_line(text, at);
    if (!is_putty && text.utf8(at, line).find("PRIVATE KEY") == std::string::npos) continue;
    size_t& last = is_putty ? next_mac : next_end;
    if (last <= at) last = find_from(text, at + 1, is_putty ? "Private-MAC" : kEnd);
    const size_t end = last < text.size() ? end_of_key(text, last) : end_of_cut_key(text, line);
    found.push_back({SecretKind::PrivateKey, at, end});
    at = end;
  }
}

void find_tokens(const Letters& text, FoundList& found) {
  size_t settled = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    if (!is_token_letter(text[at])) continue;
    const size_t run = end_of(text, at, is_token_letter);
    const size_t end = without_stop(text, at, run);
    if (has_known_beginning(text, at, end))
      found.push_back({SecretKind::Token, at, end});
    else
      find_named(text, at, end, settled, found);
    at = run;
  }
}

}  // namespace kb::text::secrets
