// SPDX-License-Identifier: MIT
#include "store/guards.h"

#include <tuple>

#include "core/error.h"
#include "store/checks.h"
#include "store/connection.h"
#include "text/query_key.h"

namespace kb::store {

template <>
struct Columns<Guard> {
  static auto of(auto& g) {
    return std::tie(g.query, g.lang, g.article, g.within, g.author, g.created);
  }
};

namespace {

const std::string kSelect = "select written, lang, article, within, author, created from guards ";

std::string checked_key(const Guard& guard) {
  require_text("guards.written", guard.query);
  require_id("guards.lang", guard.lang);
  require_id("guards.article", guard.article);
  require_text("guards.author", guard.author);
  if (guard.query.size() > kMaxGuardBytes || guard.query.find('\n') != std::string::npos)
    throw Error(ErrorCode::BadInput, "guards.written is not one line of at most 200 bytes");
  if (guard.within < 1 || guard.within > kMostWithin)
    throw Error(ErrorCode::BadInput, "guards.within is not from 1 to 10");
  auto key = text::query_key(guard.query);
  if (key.empty()) throw Error(ErrorCode::BadInput, "guards.written has no word");
  return key;
}

std::vector<Guard> find(Transaction& tx, const std::string& key, const std::string& lang,
                        const std::string& article) {
  return tx.connection().records<Guard>(
      kSelect + "where query = :query and lang = :lang and article = :article", key, lang, article);
}

}  // namespace

PutResult put_guard(Transaction& tx, const Guard& guard) {
  const auto key = checked_key(guard);
  tx.lock_changes();
  const auto before = find(tx, key, guard.lang, guard.article);
  if (!before.empty() && before.front().query == guard.query &&
      before.front().within == guard.within)
    return PutResult::Unchanged;
  tx.connection().execute(
      "insert into guards (query, lang, article, written, within, author, created)"
      " values (:query, :lang, :article, :written, :within, :author, :created)"
      " on conflict (query, lang, article) do update set written = excluded.written,"
      " within = excluded.within, author = excluded.author, created = excluded.created",
      key, guard.lang, guard.article, guard.query, guard.within, guard.author, guard.created);
  return before.empty() ? PutResult::Added : PutResult::Changed;
}

std::vector<Guard> remove_guard(Transaction& tx, const std::string& query, const std::string& lang,
                                const std::string& article) {
  if (!is_fit_id(lang) || !is_fit_id(article)) return {};
  require_text("guards.written", query);
  const auto key = text::query_key(query);
  auto removed = find(tx, key, lang, article);
  if (!removed.empty())
    tx.connection().execute(
        "delete from guards where query = :query and lang = :lang and article = :article", key,
        lang, article);
  return removed;
}

std::vector<Guard> guards(Transaction& tx) {
  return tx.connection().records<Guard>(kSelect + "order by article, query, lang");
}

std::vector<Guard> guards_of(Transaction& tx, const std::string& article) {
  if (!is_fit_id(article)) return {};
  return tx.connection().records<Guard>(kSelect + "where article = :article order by query, lang",
                                        article);
}

}  // namespace kb::store
