// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "search/explanation.h"
#include "server/view/catalogue.h"

// The words of an explanation, for explain_page.cc.
namespace kb::server::view {

// What became of a word: "Se busca", "No está en ningún documento" …
std::string use_text(const Catalogue& words, const search::ExplainedWord& word);
std::string terms_text(const search::ExplainedWord& word);  // "correo (es), mail (en)"
std::string synonyms_text(const Catalogue& words, const search::ExplainedWord& word);
std::string places_text(const Catalogue& words, const search::FieldCounts& fields);
std::string match_text(const search::ExplainedMatch& match);  // "casilla = buzón"

// What most puts the first above the second.
std::string verdict(const Catalogue& words, const search::HitExplanation& upper,
                    const search::HitExplanation& lower);

// The words that either holds, with their places in both; null where it has none.
struct ComparedWord {
  const search::ExplainedMatch *upper = nullptr, *lower = nullptr;
};
std::vector<ComparedWord> compared_words(const search::HitExplanation& upper,
                                         const search::HitExplanation& lower);

}  // namespace kb::server::view
