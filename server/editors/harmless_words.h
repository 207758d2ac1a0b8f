// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "server/access/visitor.h"
#include "store/article_drafts.h"

// Words of an article that look like secrets and are none: an example, say. Whoever may change its
// draft may say so, once for all later drafts.
//
// Throws:  as the store does. Threads: as Transaction.
namespace kb::server {

using IsHarmlessWord = std::function<bool(std::string_view secret)>;

IsHarmlessWord harmless_words(store::Transaction& tx, const store::ArticleDraft& draft);
// Of a form's draft; one that the visitor may not change knows none.
IsHarmlessWord harmless_words(store::Transaction& tx, const Visitor& visitor,
                              const std::string& draft);
// Each of the draft's secrets whose covered form was pressed.
void put_harmless_words(store::Transaction& tx, const store::ArticleDraft& draft,
                        const std::string& pressed);

bool holds_secret(store::Transaction& tx, const store::ArticleDraft& draft);

}  // namespace kb::server
