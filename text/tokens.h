// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

// Cuts text into the words that are searched: ordinary words, numbers, and technical tokens
// (`wp-config.php`, `550 5.7.1`, `NET::ERR_CERT_DATE_INVALID`, domains, e-mail and IP addresses,
// versions). A technical token is given whole first and then in its parts, so that both
// `wp-config.php` and `config` find it.
//
// In:      clean UTF-8.
// Out:     tokens in order of their begin; offsets are bytes into the text. A word longer than
//          kMaxTokenBytes is cut; a technical token longer than that is given in parts alone.
// Threads: any.
namespace kb::text {

inline constexpr size_t kMaxTokenBytes = 64;

enum class TokenKind : unsigned char {
  Word,       // letters, digits, or both
  Technical,  // words joined by . - _ : @ or, for a mail status, one space
  Part,       // a word of the Technical token before it
};

struct Token {
  size_t begin = 0, end = 0;  // bytes; [begin, end)
  TokenKind kind = TokenKind::Word;
};

// Replaces what `tokens` held, so that a caller can keep its memory from text to text.
void tokenize(std::string_view text, std::vector<Token>& tokens);

// Whether `text` is a mail status such as "550 5.7.1" (RFC 3463).
bool is_mail_status(std::string_view text);

}  // namespace kb::text
