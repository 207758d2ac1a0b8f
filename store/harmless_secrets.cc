// SPDX-License-Identifier: MIT
#include "store/harmless_secrets.h"

#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {
namespace {

constexpr char kDraftMark = '/';  // no article's id has one

std::string holder_of(const std::string& draft) {
  return kDraftMark + draft;
}

// How many came: one or none.
long long add(Transaction& tx, const std::string& holder, const std::string& digest) {
  require_text("harmless_secrets.digest", digest);
  return tx.connection().execute(
      "insert into harmless_secrets (holder, digest) values (:holder, :digest)"
      " on conflict (holder, digest) do nothing",
      holder, digest);
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
  add(tx, holder_of(draft.id), digest);
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

std::vector<HarmlessOf> all_harmless_secrets(Transaction& tx) {
  std::vector<HarmlessOf> all;
  std::string newest;
  for (auto& [holder, digest] : tx.connection().select<std::string, std::string>(
           "select holder, digest from harmless_secrets order by holder, digest")) {
    if (all.empty() || holder != newest) {
      const bool is_draft = holder.starts_with(kDraftMark);
      all.push_back(is_draft ? HarmlessOf{holder.substr(1), "", {}} : HarmlessOf{"", holder, {}});
      newest = holder;
    }
    all.back().digests.insert(std::move(digest));
  }
  return all;
}

PutResult add_harmless_secrets(Transaction& tx, const HarmlessOf& of) {
  const auto holder = of.draft.empty() ? of.article : holder_of(of.draft);
  require_id("harmless_secrets.holder", of.draft.empty() ? of.article : of.draft);
  const auto known = tx.connection().select<std::string>(
      "select digest from harmless_secrets where holder = :holder", holder);
  long long added = 0;
  for (const auto& digest : of.digests) added += add(tx, holder, digest);
  if (added == 0) return PutResult::Unchanged;
  return known.empty() ? PutResult::Added : PutResult::Changed;
}

}  // namespace kb::store
