// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/access/visitor.h"
#include "server/services.h"
#include "store/article_moves.h"

// Merging an article into another, as an editor asks for it: for a while it can be taken back
// (store/undo.h).
//
// Out:     as store::merge_article; only after Done is the transaction to be committed.
// Throws:  as the store does. Threads: any.
namespace kb::server {

store::MoveOutcome merge_articles(store::Transaction& tx, const Visitor& visitor,
                                  Services& services, const std::string& gone,
                                  const std::string& kept);

}  // namespace kb::server
