// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/store.h"

// What thresholds of suggestions are judged by: how sure the first suggestion was of texts whose
// answer is known (indexer/own_history.h), and what became of those that people were shown.
//
// In:      confidences from 0 to 1, kept to three decimals; areas as in the texts, empty for none.
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

struct SuggestCheck {
  std::string area;
  double confidence = 0;  // 0: nothing was suggested
  bool is_right = false;
  bool operator==(const SuggestCheck&) const = default;
};

// In place of those there.
void put_suggest_checks(Transaction& tx, const std::vector<SuggestCheck>& checks, Instant made);
std::vector<SuggestCheck> suggest_checks(Transaction& tx);  // by area, the least sure first
std::optional<Instant> suggest_checks_made(Transaction& tx);

// A draft to whose writer articles were suggested since then: how sure the surest was, and whether
// one of them solved it, or the ticket that it became.
struct ShownSuggestion {
  std::string area;
  double confidence = 0;
  bool has_helped = false;
};
std::vector<ShownSuggestion> shown_suggestions(Transaction& tx, Instant since);

}  // namespace kb::store
