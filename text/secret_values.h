// SPDX-License-Identifier: MIT
#pragma once
#include "text/secret_parts.h"

// What stands where a password is told of, and whether it looks like one; for secret_passwords.cc
// and private_password*.cc.
//
// Threads: any.
namespace kb::text::secrets {

// How it is told: the less plainly, the more it must look like one.
enum class Told { Mark, Given, Direct };

struct Value {
  size_t begin = 0, end = 0;  // letters
  bool is_quoted = false, ends_line = false;
};

// The quote that ends what `c` begins; 0: it begins nothing.
char32_t closing_of(char32_t c);
size_t skip_blanks(const Letters& text, size_t at);
bool is_line_end(const Letters& text, size_t at);

// "palabras clave" are no passwords.
bool is_of_search(const Letters& text, size_t name);

// The word, or what is quoted, that begins at or after `at` on its line, without what only
// surrounds it.
Value value_at(const Letters& text, size_t at);

// `has_topic`: the words before speak about passwords ("error de contraseña: …").
bool is_password(const Letters& text, const Value& value, Told told, bool has_topic);

}  // namespace kb::text::secrets
