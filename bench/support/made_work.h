// SPDX-License-Identifier: MIT
#pragma once
#include "core/time.h"
#include "store/store.h"

// What people of a made firm did besides asking: searches, votes, suggestions, time, orders, calls,
// drafts, phrases, and what editors and administrators keep. For pages that show it.
namespace kb::bench {

struct MadeWork {
  int accounts = 0, articles = 0, tickets = 0;
  Instant last{};  // until then
};

// The people, articles and tickets of MadeFirm are there.
void put_work(store::Transaction& tx, const MadeWork& work);

}  // namespace kb::bench
