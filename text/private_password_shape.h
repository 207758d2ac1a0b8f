// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "text/private_parts.h"

// Whether a word looks like a password by itself; for private_passwords.cc
// and private_sign_in.cc. Threads: any.
namespace kb::text::secrets {

inline constexpr size_t kLeastMixed = 6;  // letters

struct WordShape {
  bool digit = false, lower = false, capital = false, symbol = false, joint = false;
  // As nobody writes words.
  bool is_hard() const {
    const bool letter = lower || capital;
    return (letter && symbol) || (lower && digit && (capital || joint));
  }
  bool is_mixed() const { return (lower || capital) && (digit || symbol); }
};
WordShape word_shape_of(const Letters& text, Span value);

bool is_hard(const Letters& text, Span value);          // beyond doubt
bool is_mixed(const Letters& text, Span value);         // letters with digits or signs
bool is_technical(const Letters& text, Span value);     // a product, a path, a version, a count
bool looks_like_file(const Letters& text, Span value);  // "index2.html", "panel.example"

// The piece without blanks that begins at or after `at` on the line, without what surrounds it.
struct Piece {
  Span value;
  size_t end = 0;  // with what surrounds it
  bool ends_clause = false, ends_sentence = false;
};
Piece piece_at(const Letters& text, size_t at);
std::optional<Span> quoted_at(const Letters& text, size_t at);  // what is quoted there
bool is_mixed_with_digit(const Letters& text, Span value);

// What no person chose is a token, whatever it is called.
PrivateKind kind_of(const Letters& text, Span value);

struct Reading {
  const Letters& text;
  FoundList& found;
  void add(Span value) const { found.push_back({kind_of(text, value), value.begin, value.end}); }
};
// private_password_names.cc
std::string next_word(const Letters& text, size_t at);
bool is_of_other_thing(const Letters& text, Span name);                      // "password manager"
bool is_name_here(const Letters& text, Span name, const std::string& word);  // "SSID Casa, key …"

// private_sign_in.cc; at a letter that is no part of a word, and at a word.
void read_sign(const Reading& to, size_t at);
void read_sign_in_word(const Reading& to, Span word, const std::string& folded_word);

}  // namespace kb::text::secrets
