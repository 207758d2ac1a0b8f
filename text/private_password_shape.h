// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "text/private_parts.h"

// Whether a word looks like a password by itself, and what the private_password_*.cc
// and private_sign_in.cc share. Threads: any.
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

bool is_hard(const Letters& text, Span value);              // beyond doubt
bool is_mixed(const Letters& text, Span value);             // letters with digits or signs
bool is_numbered_product(const Letters& text, Span value);  // "KeePass2"
bool is_numbered_thing(const Letters& text, Span value);    // "usuario33"
bool is_technical(const Letters& text, Span value);         // a product, a path, a version, a count
bool looks_like_file(const Letters& text, Span value);      // "index2.html", "panel.example"

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

bool is_hexadecimal(const Letters& text, size_t begin, size_t end);  // of 16 letters at least
bool is_licence_key(const Letters& text, size_t begin, size_t end);  // "X7K2P-9QMWL-…"

struct Reading {
  const Letters& text;
  FoundList& found;
  void add(Span value) const { found.push_back({kind_of(text, value), value.begin, value.end}); }
};
// private_password_names.cc
std::string next_word(const Letters& text, size_t at);
bool is_of_other_thing(const Letters& text, Span name);                      // "password manager"
bool is_name_here(const Letters& text, Span name, const std::string& word);  // "SSID Casa, key …"

// private_password_phrases.cc; behind a word that gives one, and at a name of one.
std::optional<Span> spaced_at(const Letters& text, size_t at);   // "casa roja 7, con espacios"
std::optional<Span> spelled_at(const Letters& text, size_t at);  // "M a r 7 7"
std::optional<Span> words_to_line_end(const Letters& text, size_t at);  // "robin nest 8"
bool is_shouted(const Letters& text, const Piece& piece);               // "MARTES en mayúsculas"
bool stands_beside_user(const Letters& text, size_t name);  // "usuario ana, contraseña …"
bool announces_pair(const Letters& text, Span name);        // "usuario y contraseña"
bool is_user_of_pair(const Letters& text, Span value);      // of two, the first
Span second_part(const Letters& text, Span value);          // of "admin:Bah1a"

// private_password_before.cc; at a name.
void read_before(const Reading& to, size_t name);

// private_password_changed.cc; behind a verb.
void read_changed(const Reading& to, size_t end, bool is_near_name);

// private_password_commands.cc; behind the name of a program.
void read_command(const Reading& to, size_t end, const std::string& name);

// private_password_config.cc; whether the name is one of an element or attribute.
bool read_element(const Reading& to, Span name);
void read_call(const Reading& to, Span name, const std::string& folded_word);
void read_oracle(const Reading& to, size_t at);

// private_sign_in.cc; at a letter that is no part of a word, and at a word.
void read_sign(const Reading& to, size_t at);
void read_sign_in_word(const Reading& to, Span word, const std::string& folded_word);

}  // namespace kb::text::secrets
