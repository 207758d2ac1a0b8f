// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "core/time.h"
#include "store/articles.h"
#include "store/store.h"

// What happens to a published article besides a new text: out of use, another address, one with
// another. Its old address leads on for ever (redirects.h), its history stays.
//
// Each is one transaction of the caller and goes into the change log.
// Throws:  Error BadInput for unfit ids. Threads: as Transaction.
namespace kb::store {

enum class MoveOutcome {
  Done,
  Gone,   // no such article
  Taken,  // another article or an old address has the address
  Unfit,  // not itself, nor one that is archived
};

struct Mover {
  std::string name;  // of who does it, for the history
  std::string reason;
  Instant now{};
};

// Out of use: search finds it no more, its page says so and names the successor, if there is one.
MoveOutcome archive_article(Transaction& tx, const std::string& id, const std::string& successor,
                            const Mover& by);

// In use again, as it was; its own address leads to it.
MoveOutcome republish_article(Transaction& tx, const std::string& id, const Mover& by);

// A revision's text as the newest one, before the readers at once.
MoveOutcome restore_text(Transaction& tx, const std::string& id, int revision, const Mover& by);

// Its history, drafts, links, votes and translations go with it.
MoveOutcome rename_article(Transaction& tx, const std::string& id, const std::string& to,
                           const Mover& by);

// Archives it in favour of the other and leads its address there; what it solved counts for the
// other from now on, and its translations are the other's.
MoveOutcome merge_article(Transaction& tx, const std::string& id, const std::string& into,
                          const Mover& by);

// Drafts of it that did not choose otherwise go along.
MoveOutcome change_audience(Transaction& tx, const std::string& id, ArticleAudience audience,
                            const Mover& by);

}  // namespace kb::store
