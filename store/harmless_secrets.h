// SPDX-License-Identifier: MIT
#pragma once
#include <set>
#include <string>

#include "store/article_drafts.h"
#include "store/store.h"

// Words that look like secrets and are none, as somebody said: digests of them, of a draft until it
// is published, then of its article.
//
// In:      digests of any form. Out: whether a draft and its article know one.
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

using HarmlessSecrets = std::set<std::string, std::less<>>;  // digests

void put_harmless_secret(Transaction& tx, const ArticleDraft& draft, const std::string& digest);
HarmlessSecrets harmless_secrets(Transaction& tx, const ArticleDraft& draft);  // its article's too
// The draft was published as this article: what was said of it is said of the article.
void publish_harmless_secrets(Transaction& tx, const std::string& draft,
                              const std::string& article);
void forget_harmless_secrets(Transaction& tx, const std::string& draft);
void rename_harmless_secrets(Transaction& tx, const std::string& article, const std::string& to);

}  // namespace kb::store
