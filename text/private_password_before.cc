// SPDX-License-Identifier: MIT
// Passwords that stand before what calls them so: "uso Verano2024 como contraseña".
#include <optional>

#include "text/private_password_shape.h"
#include "text/private_password_words.h"
#include "text/secret_values.h"
#include "text/secret_words.h"

namespace kb::text::secrets {
namespace {

constexpr int kMostTaken = 5;
constexpr size_t kMostValue = 100;

Span piece_before(const Letters& text, size_t at) {
  while (at > 0 && (is_blank(text[at - 1]) || text[at - 1] == '(')) --at;
  size_t begin = at;
  while (begin > 0 && at - begin < kMostValue && !is_space(text[begin - 1])) --begin;
  return piece_at(text, begin).value;
}

// "«Torre alta 7» es la clave".
std::optional<Span> quoted_before(const Letters& text, size_t at) {
  constexpr size_t kMost = 60;
  while (at > 0 && is_blank(text[at - 1])) --at;
  const char32_t closing = at == 0 ? 0 : text[at - 1];
  if (closing == 0) return std::nullopt;
  for (size_t begin = at - 1; begin > 0 && at - begin < kMost && text[begin - 1] != '\n'; --begin)
    if (closing_of(text[begin - 1]) == closing) return Span{begin, at - 1};
  return std::nullopt;
}

// "Verano2024 y Otono2025 como contraseña": all of them, from the last one.
void add_listed_before(const Reading& to, Span value) {
  for (int count = 0; count < kMostTaken && !value.is_empty(); ++count) {
    to.add(value);
    const Span joint = piece_before(to.text, value.begin);
    if (joint.end >= value.begin || !joins_passwords(folded(to.text, joint))) return;
    const Span next = piece_before(to.text, joint.begin);
    if (next.end >= joint.begin || !is_mixed_with_digit(to.text, next)) return;
    value = next;
  }
}

// Of "as the unattended password" the word "as", seen from "unattended"; else the word itself.
Span before_described(const Letters& text, Span word) {
  const Span article = word_before(text, word.begin);
  if (article.is_empty() || !is_article(folded(text, article))) return word;
  const Span joint = word_before(text, article.begin);
  return folded(text, joint) == "as" ? joint : word;
}

// "its Molar2021 the password", "es Molar2021 la clave": the value is the word before the article.
bool add_pointed_at(const Reading& to, Span word) {
  const Span value = piece_before(to.text, word.end);
  if (!is_hard(to.text, value) || !word_shape_of(to.text, value).digit) return false;
  const auto last = folded(to.text, word_before(to.text, value.begin));
  const bool is_told = is_giving(last) || last == "its" || last == "s";
  if (is_told) to.add(value);
  return is_told;
}

}  // namespace

// "uso Verano2024 como contraseña", "Winter#24 is the password", "Otoño*25 (esa es la clave)".
void read_before(const Reading& to, size_t name) {
  const Span word_at_name = word_before(to.text, name);
  Span word = word_at_name;
  for (int words = 0; words < 3 && is_article(folded(to.text, word)); ++words)
    word = word_before(to.text, word.begin);
  if (word.begin == word_at_name.begin) word = before_described(to.text, word);
  if (word.begin != word_at_name.begin && add_pointed_at(to, word)) return;
  const auto joint = folded(to.text, word);
  const bool gives = is_giving(joint);
  if (gives && is_pointing(folded(to.text, word_before(to.text, word.begin))))
    word = word_before(to.text, word.begin);
  const Span value = piece_before(to.text, word.begin);
  if (const auto quoted = quoted_before(to.text, word.begin);
      quoted && (gives || joint == "como" || joint == "as") &&
      word_shape_of(to.text, *quoted).is_mixed() && !is_technical(to.text, *quoted))
    return to.add(*quoted);
  const bool is_used = joint == "como" || joint == "as" || joint == "de";
  if ((is_used && is_mixed(to.text, value)) ||
      (gives && (is_hard(to.text, value) || is_mixed_with_digit(to.text, value))))
    add_listed_before(to, value);
}

}  // namespace kb::text::secrets
