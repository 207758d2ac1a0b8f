// SPDX-License-Identifier: MIT
#include "cli/eval/typing.h"

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace kb::cli {
namespace {

constexpr size_t kLeastLetters = 4;

using Random = std::mt19937_64;  // fixed by the standard, unlike the distributions over it

size_t below(Random& random, size_t limit) {
  return random() % limit;
}

// On a Spanish keyboard; letters off the edges have fewer.
std::string_view neighbours_of(char letter) {
  static constexpr std::pair<char, std::string_view> kKeys[] = {
      {'a', "qsz"}, {'b', "vgn"}, {'c', "xdv"}, {'d', "sfe"}, {'e', "wrd"}, {'f', "dgr"},
      {'g', "fht"}, {'h', "gjy"}, {'i', "uok"}, {'j', "hku"}, {'k', "jli"}, {'l', "kop"},
      {'m', "njk"}, {'n', "bmh"}, {'o', "ipl"}, {'p', "ol"},  {'q', "wa"},  {'r', "etf"},
      {'s', "adw"}, {'t', "ryg"}, {'u', "yij"}, {'v', "cbf"}, {'w', "qes"}, {'x', "zcs"},
      {'y', "tuh"}, {'z', "xa"}};
  const auto key = std::ranges::find(kKeys, letter, &std::pair<char, std::string_view>::first);
  return key == std::end(kKeys) ? std::string_view{} : key->second;
}

std::u32string letters_of(std::string_view word) {
  std::u32string letters;
  for (size_t at = 0; at < word.size();) letters += next_code_point(word, at);
  return letters;
}

std::string in_utf8(const std::u32string& letters) {
  std::string text;
  for (const char32_t letter : letters) append_utf8(text, letter);
  return text;
}

bool may_slip(std::string_view word) {
  return letters_of(word).size() >= kLeastLetters &&
         std::ranges::none_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool swap(std::u32string& word, size_t at) {
  if (at + 1 >= word.size() || word[at] == word[at + 1]) return false;
  std::swap(word[at], word[at + 1]);
  return true;
}

bool substitute(std::u32string& word, size_t at, Random& random) {
  const std::string plain = text::fold(in_utf8(word.substr(at, 1)));
  const auto keys = plain.size() == 1 ? neighbours_of(plain[0]) : std::string_view{};
  if (keys.empty()) return false;
  word[at] = static_cast<char32_t>(keys[below(random, keys.size())]);
  return true;
}

bool slip_once(std::u32string& word, Random& random) {
  const size_t at = below(random, word.size());
  switch (below(random, 4)) {
    case 0:
      return swap(word, at);
    case 1:
      word.erase(at, 1);
      return true;
    case 2:
      word.insert(at, 1, word[at]);
      return true;
    default:
      return substitute(word, at, random);
  }
}

}  // namespace

std::string with_slip(std::string_view text, std::uint64_t seed) {
  std::vector<text::Token> tokens;
  text::tokenize(text, tokens);
  std::erase_if(tokens, [&](const text::Token& token) {
    return token.kind != text::TokenKind::Word ||
           !may_slip(text.substr(token.begin, token.end - token.begin));
  });
  if (tokens.empty()) return std::string(text);
  Random random(seed);
  const auto& token = tokens[below(random, tokens.size())];
  auto word = letters_of(text.substr(token.begin, token.end - token.begin));
  while (!slip_once(word, random)) {
  }
  return std::string(text.substr(0, token.begin)) + in_utf8(word) +
         std::string(text.substr(token.end));
}

}  // namespace kb::cli
