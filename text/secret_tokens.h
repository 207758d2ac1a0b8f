// SPDX-License-Identifier: MIT
#pragma once
#include "text/secret_parts.h"

// What a token looks like; shared by secret_tokens.cc and private_tokens.cc.
//
// Threads: any.
namespace kb::text::secrets {

// Letters and digits well mixed, as nobody writes by hand.
bool looks_made(const Letters& text, size_t begin, size_t end);

}  // namespace kb::text::secrets
