// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

// UTF-8 at the doors of the program: checked once where text comes in, trusted after.
namespace kb {

// Well-formed UTF-8 (no surrogates, no overlong forms) without NUL bytes.
bool is_clean_utf8(std::string_view text);

// Ill-formed bytes become U+FFFD and NULs are dropped; clean text comes back as it was.
std::string to_clean_utf8(std::string_view text);

// The longest prefix of at most `max_bytes` that does not cut a character.
std::string_view utf8_prefix(std::string_view text, size_t max_bytes);

// Decodes the character at `position` (which must be inside clean `text`) and moves past it.
char32_t next_code_point(std::string_view text, size_t& position);

void append_utf8(std::string& out, char32_t code_point);

}  // namespace kb
