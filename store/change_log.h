// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "store/store.h"

// What changed, in commit order: the indexer reads it and applies it to the index.
//
// A number is taken from one counter row inside the writing transaction, so a reader never sees 7
// before 6. Only the newest row of each thing is kept, so the log is as long as the store has
// things.
namespace kb::store {

// Of synonyms the id is their language. Promoted: all promoted answers together.
enum class Thing { Article, Ticket, SolvedDraft, Synonyms, Promoted };

struct Change {
  long long number = 0;  // from 1
  Thing thing = Thing::Article;
  std::string id;
  // Whether the thing is still there is asked of its own table.
};

void record_change(Transaction& tx, Thing thing, const std::string& id);

// Changes numbered above `after`, in order, at most `limit`.
std::vector<Change> changes_after(Transaction& tx, long long after, int limit);

long long last_change_number(Transaction& tx);  // 0 when nothing ever changed

}  // namespace kb::store
