// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <memory>
#include <vector>

#include "core/found_in_background.h"
#include "server/synonym_proposals.h"

// The proposed synonyms at hand for their page. They are found in the background
// (core/found_in_background.h) when somebody asks and what is at hand is older than kFresh or was
// said to be over. No right hangs on them.
//
// In:      store and clock, which outlive this.
// Out:     latest(): after `patience` at most; no list before the first one was found.
// Throws:  what the last finding threw, once: Error StoreUnavailable. Threads: any. Its end waits
// for
//          the finding under way.
namespace kb::server {

class ProposedSynonyms {
 public:
  struct List {
    std::vector<ProvenSynonym> proposals;
    Instant as_of{};
  };
  struct Latest {
    std::shared_ptr<const List> list;
    bool is_current = false;
  };
  static constexpr std::chrono::minutes kFresh{2};

  Latest latest(store::Store& store, const Clock& clock,
                std::chrono::milliseconds patience = FoundInBackground<List>::kPatience);
  // However long it takes, as things are now.
  Latest await_current(store::Store& store, const Clock& clock);
  void has_changed() { at_hand_.expire(); }  // what is at hand is over

 private:
  FoundInBackground<List> at_hand_;
};

}  // namespace kb::server
