// SPDX-License-Identifier: MIT
#pragma once
#include "server/editors/harmless_words.h"
#include "store/articles.h"
#include "store/store.h"
#include "text/article_checks.h"

// What an editor is told about an article as it would be published: text/article_checks, with its
// links and images looked up in the store.
//
// Throws:  as the store does; Error TooLarge. Threads: any.
namespace kb::server {

text::ArticleReport report_on(store::Transaction& tx, const store::Article& article,
                              const IsHarmlessWord& is_harmless);

}  // namespace kb::server
