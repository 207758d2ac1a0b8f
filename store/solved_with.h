// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "store/store.h"

// Keeps with each ticket whether an article solved it that was there when it came, one that was
// written since, or none (desk_figures.h), so that figures need not read links and articles. An
// article that is not there, or not yet, counts as one that was.
//
// Threads: as Transaction; within writing ones. For store/ alone.
namespace kb::store {

void note_solved_with(Transaction& tx, const std::string& ticket);
// For the tickets that the article solved, when it comes after them.
void note_solved_with_article(Transaction& tx, const std::string& article);

}  // namespace kb::store
