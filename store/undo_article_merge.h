// SPDX-License-Identifier: MIT
#pragma once
#include "store/undo.h"

// What merging two articles moves, kept by its undo step and put back when the merge is taken back.
//
// Whatever somebody changed meanwhile stays as they made it: a ticket's links, a translation, an
// address. The histories of both keep what was done and that it was taken back.
//
// For store/ alone. Threads: as Transaction, with the lock of the change log.
namespace kb::store {

// Before `from` is merged into `into`, for the step that is kept already.
void keep_moves(Transaction& tx, const std::string& step, const std::string& from,
                const std::string& into);

// `reason` goes into the history. NotThere when one of the two is gone, Overtaken when the merged
// one was changed since the step.
Undone part_articles(Transaction& tx, const UndoOffer& step, const std::string& reason,
                     const std::string& by, Instant now);

}  // namespace kb::store
