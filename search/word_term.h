// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "search/analysis.h"
#include "search/query_text.h"

// The words of a text that no index holds, and the term under which each is compared, as the index
// would have it.
// Threads: as Analyzer.
namespace kb::search {

struct WordTerm {
  std::string text;
  bool is_stop = false;
};

WordTerm term_of(Analyzer& analyzer, const QueryWord& word);

// As whole_words(), without a copy of any: calls take(written, kind) with each until it says false.
template <class Take>
void for_each_whole_word(std::string_view text, const Take& take) {
  thread_local std::vector<text::Token> tokens;  // keeps its memory from text to text
  text::tokenize(text, tokens);
  for (const auto& token : tokens)
    if (token.kind != text::TokenKind::Part &&
        !take(text.substr(token.begin, token.end - token.begin), token.kind))
      return;
}

// Calls use(term) with what term_of() would have as text.
template <class Use>
void with_term(Analyzer& analyzer, std::string_view written, text::TokenKind kind, const Use& use) {
  if (kind == text::TokenKind::Technical)
    use(Analyzer::technical(written));
  else
    use(analyzer.word(written).text);
}

}  // namespace kb::search
