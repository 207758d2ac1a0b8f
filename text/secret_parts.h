// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/secrets.h"

// What the finders of secrets.h and private_values.h share; for them alone. Positions are letters,
// not bytes.
namespace kb::text::secrets {

class Letters {
 public:
  explicit Letters(std::string_view text);

  size_t size() const { return letters_.size(); }
  char32_t operator[](size_t at) const { return at < letters_.size() ? letters_[at] : 0; }
  size_t byte(size_t at) const { return bytes_[at]; }
  std::string utf8(size_t begin, size_t end) const;
  std::string folded(size_t begin, size_t end) const;
  bool has(size_t at, std::string_view ascii) const;

 private:
  std::string_view text_;
  std::u32string letters_;
  std::vector<size_t> bytes_;  // of each letter, and of the end
};

struct Found {
  PrivateKind kind;
  size_t begin, end;
  size_t name = 0;  // of what is a known name: which
};
using FoundList = std::vector<Found>;
using FoundByBegin = std::map<size_t, Found>;  // none overlaps another
using Finder = std::function<void(const Letters&, FoundList&)>;

// By each finder in turn; what overlaps something found before is passed over.
FoundByBegin find_all(const Letters& text, const std::vector<Finder>& finders);
std::vector<Finder> secret_finders();

void find_private_keys(const Letters& text, FoundList& found);
void find_tokens(const Letters& text, FoundList& found);
void find_numbers(const Letters& text, FoundList& found);
void find_passwords(const Letters& text, FoundList& found);

constexpr bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_capital(char32_t c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_ascii_letter(char32_t c) {
  return is_capital(c) || (c >= 'a' && c <= 'z');
}
constexpr char32_t capital_of(char32_t c) {
  return is_ascii_letter(c) && !is_capital(c) ? c - 'a' + 'A' : c;
}
constexpr bool is_alnum(char32_t c) {
  return is_digit(c) || is_ascii_letter(c);
}
constexpr bool is_any_of(char32_t c, std::u32string_view set) {
  return c != 0 && set.find(c) != std::u32string_view::npos;
}
constexpr bool is_blank(char32_t c) {
  return is_any_of(c, U" \t\u00A0");
}
constexpr bool is_space(char32_t c) {
  return is_blank(c) || c == '\n' || c == '\r';
}
// Letters of all languages; what people put between and around words is none.
constexpr bool is_letter(char32_t c) {
  return is_ascii_letter(c) || (c >= 0x80 && !is_any_of(c, U"\u00A0«»“”‘’•…–—→¿¡·"));
}
constexpr bool is_word_letter(char32_t c) {
  return is_letter(c) || is_digit(c);
}
constexpr bool is_name_letter(char32_t c) {
  return is_word_letter(c) || c == '_' || c == '-';
}

}  // namespace kb::text::secrets
