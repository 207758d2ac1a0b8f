// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/store.h"

// Which revision of its source each translation was made of, its basis, and which translations are
// behind: their source says something else now.
//
// A draft has a basis of its own, which becomes the article's when it is published. Of an article
// without one the dates tell: its basis is the newest revision of the source that is not newer than
// it.
//
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

struct TranslationLag {
  std::string id, lang, title;
  std::string source, source_lang, source_title;
  int basis = 0, revision = 0;  // of the source: the one it was made of, and the newest
  Instant source_changed{};
  bool operator==(const TranslationLag&) const = default;
};

// Published ones of published sources, whose source changed latest first.
std::vector<TranslationLag> translations_behind(Transaction& tx, int limit);
std::optional<TranslationLag> translation_lag(Transaction& tx, const std::string& article);

void put_translation_basis(Transaction& tx, const std::string& article, int basis);
std::optional<int> translation_basis(Transaction& tx, const std::string& article);  // as noted
struct NotedBasis {
  std::string article;
  int basis = 0;
  bool operator==(const NotedBasis&) const = default;
};
std::vector<NotedBasis> translation_bases(Transaction& tx);  // by article

void put_basis_of_draft(Transaction& tx, const std::string& draft, int basis);
std::optional<int> basis_of_draft(Transaction& tx, const std::string& draft);
// What the draft is made of is what the article is made of from now on.
void publish_basis(Transaction& tx, const std::string& draft, const std::string& article);

}  // namespace kb::store
