// SPDX-License-Identifier: MIT
#include "store/promoted.h"

#include <tuple>

#include "core/error.h"
#include "store/change_log.h"
#include "store/checks.h"
#include "store/connection.h"
#include "text/query_key.h"

namespace kb::store {

template <>
struct Columns<Promoted> {
  static auto of(auto& p) {
    return std::tie(p.query, p.lang, p.article, p.starts, p.ends, p.author, p.created);
  }
};

namespace {

constexpr const char* kAll = "all";  // the id of their change: they are indexed together
const std::string kSelect =
    "select written, lang, article, starts, ends, author, created from promoted ";

std::string checked_key(const Promoted& promoted) {
  require_text("promoted.written", promoted.query);
  require_id_or_none("promoted.lang", promoted.lang);
  require_id("promoted.article", promoted.article);
  require_text("promoted.author", promoted.author);
  if (promoted.query.size() > kMaxPromotedBytes ||
      promoted.query.find_first_of("\t\n") != std::string::npos)
    throw Error(ErrorCode::BadInput, "promoted.written is not one line of at most 200 bytes");
  if (promoted.ends <= promoted.starts)
    throw Error(ErrorCode::BadInput, "promoted.ends is not after promoted.starts");
  auto key = key_of(promoted);
  if (key.empty()) throw Error(ErrorCode::BadInput, "promoted.written has no word");
  return key;
}

std::vector<Promoted> find(Transaction& tx, const std::string& key, const std::string& lang,
                           const std::string& article) {
  return tx.connection().records<Promoted>(
      kSelect + "where query = :query and lang = :lang and article = :article", key, lang, article);
}

bool is_same(const Promoted& one, const Promoted& other) {
  return one.query == other.query && one.starts == other.starts && one.ends == other.ends;
}

}  // namespace

std::string key_of(const Promoted& promoted) {
  return text::query_key(promoted.query);
}

PutResult put_promoted(Transaction& tx, const Promoted& promoted) {
  const auto key = checked_key(promoted);
  tx.lock_changes();
  const auto before = find(tx, key, promoted.lang, promoted.article);
  if (!before.empty() && is_same(before.front(), promoted)) return PutResult::Unchanged;
  if (before.empty() &&
      tx.connection().select<int>("select count(*) from promoted").at(0) >= kMostPromoted)
    throw Error(ErrorCode::TooLarge, "there are 1000 promoted answers already");
  tx.connection().execute(
      "insert into promoted (query, lang, article, written, starts, ends, author, created)"
      " values (:query, :lang, :article, :written, :starts, :ends, :author, :created)"
      " on conflict (query, lang, article) do update set written = excluded.written,"
      " starts = excluded.starts, ends = excluded.ends, author = excluded.author,"
      " created = excluded.created",
      key, promoted.lang, promoted.article, promoted.query, promoted.starts, promoted.ends,
      promoted.author, promoted.created);
  record_change(tx, Thing::Promoted, kAll);
  return before.empty() ? PutResult::Added : PutResult::Changed;
}

std::vector<Promoted> remove_promoted(Transaction& tx, const std::string& query,
                                      const std::string& lang, const std::string& article) {
  if ((!lang.empty() && !is_fit_id(lang)) || !is_fit_id(article)) return {};
  require_text("promoted.written", query);
  tx.lock_changes();
  const auto key = text::query_key(query);
  auto removed = find(tx, key, lang, article);
  if (removed.empty()) return removed;
  tx.connection().execute(
      "delete from promoted where query = :query and lang = :lang and article = :article", key,
      lang, article);
  record_change(tx, Thing::Promoted, kAll);
  return removed;
}

std::vector<Promoted> all_promoted(Transaction& tx) {
  return tx.connection().records<Promoted>(kSelect + "order by query, lang, article");
}

}  // namespace kb::store
