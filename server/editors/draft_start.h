// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/access/visitor.h"
#include "server/services.h"
#include "store/article_drafts.h"

// How a draft of an article begins.
//
// Throws:  Error StoreUnavailable. Threads: as Transaction.
namespace kb::server {

// The visitor's draft that changes the article, begun when there is none, with a sentence at its
// end that says what people search for: nothing of it counts until it is published.
store::ArticleDraft draft_with_words(store::Transaction& tx, const Visitor& visitor,
                                     const Services& services, const store::Article& article,
                                     const std::string& words);

}  // namespace kb::server
