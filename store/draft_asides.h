// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "store/article_drafts.h"

// What an open page holds that does not merge with what others wrote into the same draft: kept
// beside it until somebody has chosen paragraph by paragraph. A draft with such a text is not
// published.
//
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

struct DraftAside {
  std::string draft, tab, author;  // author: id of a person
  int edition = 0;                 // that the page was made of
  Instant updated{};
  DraftText text;
  bool operator==(const DraftAside&) const = default;
};

// One for each open page: a later one replaces it.
void put_draft_aside(Transaction& tx, const DraftAside& aside);
std::optional<DraftAside> find_draft_aside(Transaction& tx, const std::string& draft,
                                           const std::string& tab);
std::vector<DraftAside> draft_asides(Transaction& tx, const std::string& draft);  // oldest first
bool remove_draft_aside(Transaction& tx, const std::string& draft, const std::string& tab);

}  // namespace kb::store
