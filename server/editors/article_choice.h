// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"
#include "server/view/article_choice.h"
#include "store/store.h"

// The article that a form ties to a query: what the form offers, and what was chosen.
//
// Throws:  Error NotFound for a fixed article that is not there; as the store does. Threads: any.
namespace kb::server {

inline constexpr size_t kMostQueryBytes = 200;

// As the address or the form says; `found` are the articles that the query finds now.
view::ArticleChoice choice_in(const Request& request, const Visitor& visitor, Services& services);

// Id of the article that was chosen or whose address was typed; empty: none that is there.
std::string chosen_article(store::Transaction& tx, const view::ArticleChoice& choice);

}  // namespace kb::server
