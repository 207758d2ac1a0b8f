// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/articles.h"
#include "store/store.h"

// Addresses that articles had, for ever: who comes by an old one is sent to the article of now.
//
// Targets are kept short: a redirect never leads to the source of another one, so one step is
// enough and none leads back to itself.
//
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

struct Redirect {
  std::string source, target;  // ids of articles; there is none of the source's
  Instant since{};
  bool operator==(const Redirect&) const = default;
};

// Those that led to `source` lead to the target now. A target that is itself an old address means
// where that leads. Nothing for one that would lead to itself: Unchanged.
PutResult put_redirect(Transaction& tx, const Redirect& redirect);
// Where an old address leads; absent for what is none.
std::optional<std::string> redirected(Transaction& tx, const std::string& source);
std::vector<Redirect> redirects_to(Transaction& tx, const std::string& target);  // by source
std::vector<Redirect> redirects(Transaction& tx);                                // by source
// For an address that becomes an article again.
bool remove_redirect(Transaction& tx, const std::string& source);

}  // namespace kb::store
