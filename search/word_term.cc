// SPDX-License-Identifier: MIT
#include "search/word_term.h"

namespace kb::search {

WordTerm term_of(Analyzer& analyzer, const QueryWord& word) {
  if (word.kind == text::TokenKind::Technical) return {Analyzer::technical(word.written)};
  const Term& term = analyzer.word(word.written);
  return {term.text, term.is_stop};
}

}  // namespace kb::search
