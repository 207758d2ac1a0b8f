// SPDX-License-Identifier: MIT
#pragma once
#include "text/private_parts.h"

// Whether a word looks like a password by itself; for private_passwords.cc. Threads: any.
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

bool is_hard(const Letters& text, Span value);           // beyond doubt
bool is_mixed(const Letters& text, Span value);          // letters with digits or signs
bool is_technical(const Letters& text, Span value);      // a product, a path, a version, a count
bool looks_like_file(const Letters& text, Span value);   // "index2.html", "panel.example"
bool is_numbered_name(const Letters& text, Span value);  // "KeePass2"

}  // namespace kb::text::secrets
