// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/editors/harmless_words.h"
#include "server/view/article_checks.h"
#include "server/view/renderer.h"
#include "store/articles.h"
#include "store/store.h"

namespace kb::server {

// How an article would look to its readers, by the code that shows published ones, and what could
// be better in it. Throws: as report_on. Threads: any.
view::ArticleBeside article_beside(store::Transaction& tx, const Visitor& visitor,
                                   const view::Renderer& renderer, const store::Article& article,
                                   const IsHarmlessWord& is_harmless);

}  // namespace kb::server
