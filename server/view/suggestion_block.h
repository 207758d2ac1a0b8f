// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "search/suggest.h"
#include "server/view/page.h"

// What may already solve the ticket that somebody is writing: the block beside the form, the answer
// to its script, and the list of the last look before sending.
namespace kb::server::view {

enum class SuggestionState {
  Idle,      // nothing written yet
  Found,     // some
  Unsure,    // none certain enough
  Down,      // could not be looked for
  Withheld,  // held out: the page looks as if there were no such block
};

enum class Answered {
  No,
  Rejected,
  Same
};  // "not my case" of an article, "same again" of a ticket

struct SuggestionItem {
  search::Suggestion suggestion;
  Answered answered = Answered::No;
};

struct SuggestionBlock {
  SuggestionState state = SuggestionState::Idle;
  std::string asking;  // id of the draft, which the links carry
  std::vector<SuggestionItem> articles, tickets;
  Instant now{};
};

// "Muy probable"
std::string likelihood_text(const Catalogue& words, double confidence);

// "Resolvió otra hace 6 días"; empty when it never did.
std::string last_solved_text(const Catalogue& words, const search::Suggestion& suggestion,
                             Instant now);

// For the .cc files of pages: {{bars}} and {{confidence}}, and the words of {{#why}} it was found.
void put_likelihood(Data& row, const Catalogue& words, const search::Suggestion& suggestion);

// For templates with partials/suggestion_block or partials/suggestions; `heading` is "h2" or "h3".
void put_suggestions(Data& data, const Catalogue& words, const SuggestionBlock& block,
                     const char* heading);

}  // namespace kb::server::view
