// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "store/articles.h"
#include "store/store.h"

// How sure a suggestion must be before it is shown, area by area.
//
// In:      an area's id, or empty for every area without a threshold of its own (and for texts
//          without an area); a threshold of 0 to 1, kept to three decimals.
// Out:     suggest_threshold(): the area's own, else that of every other area, else absent.
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

struct SuggestThreshold {
  std::string area;
  double threshold = 0;
  bool operator==(const SuggestThreshold&) const = default;
};

std::optional<double> suggest_threshold(Transaction& tx, const std::string& area);
std::vector<SuggestThreshold> suggest_thresholds(Transaction& tx);  // by area
PutResult put_suggest_threshold(Transaction& tx, const SuggestThreshold& threshold);
bool remove_suggest_threshold(Transaction& tx, const std::string& area);  // false: there was none

}  // namespace kb::store
