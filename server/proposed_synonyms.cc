// SPDX-License-Identifier: MIT
#include "server/proposed_synonyms.h"

namespace kb::server {

ProposedSynonyms::Latest ProposedSynonyms::latest(store::Store& store, const Clock& clock,
                                                  std::chrono::milliseconds patience) {
  const auto at_hand =
      at_hand_.latest([&](const List& list) { return clock.now() - list.as_of < kFresh; },
                      [&store, &clock] {
                        const Instant now = clock.now();
                        return List{synonym_proposals(store, now), now};
                      },
                      patience);
  return {at_hand.found, at_hand.is_good};
}

ProposedSynonyms::Latest ProposedSynonyms::await_current(store::Store& store, const Clock& clock) {
  has_changed();
  while (true)
    if (auto found = latest(store, clock, FoundInBackground<List>::kHoweverLong); found.is_current)
      return found;
}

}  // namespace kb::server
