// SPDX-License-Identifier: MIT
#include "store/harmless_secrets.h"

#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {
namespace {

// No article's id has a slash.
std::string holder_of(const std::string& draft) {
  return "/" + draft;
}

void move(Transaction& tx, const std::string& from, const std::string& to) {
  tx.connection().execute(
      "insert into harmless_secrets (holder, digest) select :to, digest from harmless_secrets"
      " where holder = :from on conflict (holder, digest) do nothing",
      to, from);
  tx.connection().execute("delete from harmless_secrets where holder = :from", from);
}

}  // namespace

void put_harmless_secret(Transaction& tx, const ArticleDraft& draft, const std::string& digest) {
  require_text("harmless_secrets.digest", digest);
  tx.connection().execute(
      "insert into harmless_secrets (holder, digest) values (:holder, :digest)"
      " on conflict (holder, digest) do nothing",
      holder_of(draft.id), digest);
}

HarmlessSecrets harmless_secrets(Transaction& tx, const ArticleDraft& draft) {
  const auto found = tx.connection().select<std::string>(
      "select digest from harmless_secrets where holder = :draft or holder = :article",
      holder_of(draft.id), draft.article);
  return {found.begin(), found.end()};
}

void publish_harmless_secrets(Transaction& tx, const std::string& draft,
                              const std::string& article) {
  move(tx, holder_of(draft), article);
}

void forget_harmless_secrets(Transaction& tx, const std::string& draft) {
  tx.connection().execute("delete from harmless_secrets where holder = :holder", holder_of(draft));
}

void rename_harmless_secrets(Transaction& tx, const std::string& article, const std::string& to) {
  move(tx, article, to);
}

}  // namespace kb::store
