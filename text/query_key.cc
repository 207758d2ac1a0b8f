// SPDX-License-Identifier: MIT
#include "text/query_key.h"

#include <vector>

#include "text/fold.h"
#include "text/tokens.h"

namespace kb::text {

std::string query_key(std::string_view query) {
  std::vector<Token> tokens;
  tokenize(query, tokens);
  std::string key;
  for (const auto& token : tokens) {
    if (token.kind == TokenKind::Technical) continue;  // its parts follow
    if (!key.empty()) key += ' ';
    key += fold(query.substr(token.begin, token.end - token.begin));
  }
  return key;
}

}  // namespace kb::text
