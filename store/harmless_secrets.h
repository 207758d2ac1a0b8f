// SPDX-License-Identifier: MIT
#pragma once
#include <set>
#include <string>
#include <vector>

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

// What was said of one: its id in `draft` or in `article`, the other empty.
struct HarmlessOf {
  std::string draft, article;
  HarmlessSecrets digests;
  bool operator==(const HarmlessOf&) const = default;
};
std::vector<HarmlessOf> all_harmless_secrets(Transaction& tx);
// Beside those that are there.
PutResult add_harmless_secrets(Transaction& tx, const HarmlessOf& of);

}  // namespace kb::store
