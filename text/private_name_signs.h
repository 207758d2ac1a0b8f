// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "text/private_parts.h"

// Whether one word of a known name is that name where it stands; for private_names.cc.
// Threads: any.
namespace kb::text::secrets {

bool is_capital_letter(const Letters& text, size_t at);  // of any language
// Inside of an address, a path or a name of a file: "/rosa/", "rosa.png", "rosa_2".
bool is_in_code(const Letters& text, const Span& span);

// `word`: folded. `follows_person`: another one stands before with "and" between them.
bool is_one_word_name(const Letters& text, const Span& span, const std::string& word,
                      bool follows_person);

}  // namespace kb::text::secrets
