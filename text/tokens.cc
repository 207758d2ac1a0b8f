// SPDX-License-Identifier: MIT
#include "text/tokens.h"

#include <utf8proc.h>

#include <array>

#include "core/utf8.h"

namespace kb::text {
namespace {

enum class CharClass : unsigned char { Other, Word, Joiner };

// '/' and '\' are not joiners: the pieces of a path or an address are tokens of their own.
constexpr std::array<CharClass, 128> kAsciiClasses = [] {
  std::array<CharClass, 128> classes{};
  for (char c = '0'; c <= '9'; ++c) classes[static_cast<size_t>(c)] = CharClass::Word;
  for (char c = 'a'; c <= 'z'; ++c) classes[static_cast<size_t>(c)] = CharClass::Word;
  for (char c = 'A'; c <= 'Z'; ++c) classes[static_cast<size_t>(c)] = CharClass::Word;
  for (char c : {'.', '-', '_', ':', '@'}) classes[static_cast<size_t>(c)] = CharClass::Joiner;
  return classes;
}();

CharClass class_of_code_point(char32_t c) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return CharClass::Word;
    default:
      return CharClass::Other;
  }
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_digits(std::string_view text) {
  for (const char c : text)
    if (!is_digit(c)) return false;
  return !text.empty();
}

// Reads characters one after another and hands out tokens.
class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  void run() {
    while (position_ < text_.size()) {
      size_t next = position_;
      if (class_at(next) == CharClass::Word)
        take_run();
      else
        position_ = next;
    }
  }

 private:
  // The class of the character at `position`, which moves past it.
  CharClass class_at(size_t& position) const {
    const auto byte = static_cast<unsigned char>(text_[position]);
    if (byte < 0x80) {
      ++position;
      return kAsciiClasses[byte];
    }
    return class_of_code_point(next_code_point(text_, position));
  }

  size_t word_end(size_t position) const {
    while (position < text_.size()) {
      size_t next = position;
      if (class_at(next) != CharClass::Word) break;
      position = next;
    }
    return position;
  }

  // Where the next word of the same run begins: after one joiner, or two equal ones ("::"). Else
  // `end`.
  size_t joined_word(size_t end) const {
    size_t position = end;
    while (position < text_.size() && position - end < 2 &&
           kAsciiClasses[ascii(position)] == CharClass::Joiner && text_[position] == text_[end])
      ++position;
    if (position == end || position >= text_.size()) return end;
    size_t next = position;
    return class_at(next) == CharClass::Word ? position : end;
  }

  size_t ascii(size_t position) const {
    const auto byte = static_cast<unsigned char>(text_[position]);
    return byte < 0x80 ? byte : 0;
  }

  void take_run() {
    const size_t begin = position_;
    size_t end = word_end(begin), next = joined_word(end);
    position_ = end;
    if (next == end) return add(begin, end, TokenKind::Word);
    parts_.clear();
    parts_.push_back({begin, end, TokenKind::Part});
    for (; next != end; next = joined_word(end)) {
      end = word_end(next);
      parts_.push_back({next, end, TokenKind::Part});
    }
    position_ = end;
    join_mail_status(begin, end);
    add_technical(begin, end);
    add_mail_domain(begin, end);
    for (const auto& part : parts_) add(part.begin, part.end, TokenKind::Part);
  }

  void add(size_t begin, size_t end, TokenKind kind) {
    if (end - begin > kMaxTokenBytes)
      end = begin + utf8_prefix(text_.substr(begin, end - begin), kMaxTokenBytes).size();
    tokens_.push_back({begin, end, kind});
  }

  void add_technical(size_t begin, size_t end) {
    if (end - begin <= kMaxTokenBytes) tokens_.push_back({begin, end, TokenKind::Technical});
  }

  // "info@tienda.example" is also found by "tienda.example".
  void add_mail_domain(size_t begin, size_t end) {
    const auto at = text_.substr(begin, end - begin).find('@');
    if (at != std::string_view::npos && text_.find('.', begin + at) < end)
      add_technical(begin + at + 1, end);
  }

  // "550 5.7.1" and "550-5.7.1": the three digits were taken as a word just before.
  void join_mail_status(size_t begin, size_t end) {
    if (tokens_.empty() || tokens_.back().kind != TokenKind::Word ||
        tokens_.back().end + 1 != begin)
      return;
    const Token code = tokens_.back();
    if (!is_mail_status(text_.substr(code.begin, end - code.begin))) return;
    tokens_.back() = {code.begin, end, TokenKind::Technical};
    tokens_.push_back({code.begin, code.end, TokenKind::Part});
  }

  std::string_view text_;
  std::vector<Token>& tokens_;
  std::vector<Token> parts_;
  size_t position_ = 0;
};

// Splits off what stands before the next `.`.
std::string_view take_field(std::string_view& text) {
  const auto dot = text.find('.');
  const auto field = text.substr(0, dot);
  text.remove_prefix(dot == std::string_view::npos ? text.size() : dot + 1);
  return field;
}

}  // namespace

bool is_mail_status(std::string_view text) {
  if (text.size() < 9 || !is_digits(text.substr(0, 3)) || (text[3] != ' ' && text[3] != '-'))
    return false;
  if (text[0] != '2' && text[0] != '4' && text[0] != '5') return false;
  std::string_view rest = text.substr(4);
  const auto status_class = take_field(rest), subject = take_field(rest), detail = rest;
  return status_class.size() == 1 && is_digits(status_class) && is_digits(subject) &&
         subject.size() <= 3 && is_digits(detail) && detail.size() <= 3;
}

void tokenize(std::string_view text, std::vector<Token>& tokens) {
  tokens.clear();
  Tokenizer(text, tokens).run();
}

}  // namespace kb::text
