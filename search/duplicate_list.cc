// SPDX-License-Identifier: MIT
#include "search/duplicate_list.h"

namespace kb::search {
namespace {

constexpr int kMostPairs = 1000;  // a page shows fewer: some of these were dismissed

// `state` was read before: what is found is of it or of a later one.
DuplicateList::List find(IndexReader& index, const Clock& clock, const IndexState& state) {
  Scope everything;
  everything.clients = everything.internal = true;
  const Instant now = clock.now();
  return {near_duplicates(index, everything, kMostPairs), state.generation, state.applied, now};
}

}  // namespace

DuplicateList::Latest DuplicateList::latest(std::chrono::milliseconds patience) {
  const auto state = index_.state();
  const auto at_hand = at_hand_.latest(
      [&](const List& list) {
        return list.generation == state.generation && list.applied == state.applied;
      },
      [this, state] { return find(index_, clock_, state); }, patience);
  return {at_hand.found, at_hand.is_good};
}

DuplicateList::Latest DuplicateList::await_current() {
  while (true)
    if (auto found = latest(FoundInBackground<List>::kHoweverLong); found.is_current) return found;
}

}  // namespace kb::search
