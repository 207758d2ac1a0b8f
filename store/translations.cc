// SPDX-License-Identifier: MIT
#include "store/translations.h"

#include <tuple>

#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<TranslationLag> {
  static auto of(auto& l) {
    return std::tie(l.id, l.lang, l.title, l.source, l.source_lang, l.source_title, l.basis,
                    l.revision, l.source_changed);
  }
};

template <>
struct Columns<NotedBasis> {
  static auto of(auto& b) { return std::tie(b.article, b.basis); }
};

namespace {

// A new revision that changes neither title, summary nor text leaves nothing to translate.
const std::string kBehind =
    "with made as (select a.id as id, a.lang as lang, a.title as title, s.id as source,"
    "  s.lang as source_lang, s.title as source_title, coalesce(b.basis,"
    "  (select max(r.number) from revisions r where r.article = s.id and r.at <= a.updated), 1)"
    "  as basis, s.revision as revision, s.updated as source_changed, s.summary as summary,"
    "  s.body as body from articles a join articles s on s.id = a.translation_of"
    "  left join translation_bases b on b.owner = a.id and b.is_draft = 0"
    "  where a.translation_of <> '' and a.state = 'published' and s.state = 'published')"
    " select id, lang, title, source, source_lang, source_title, basis, revision, source_changed"
    " from made where basis < revision and not exists (select 1 from revisions r"
    "  where r.article = made.source and r.number = made.basis and r.title = made.source_title"
    "  and r.summary = made.summary and r.body = made.body) ";

enum class Owner { Article, Draft };

void put_basis(Transaction& tx, Owner kind, const std::string& owner, int basis) {
  require_id("translation_bases.owner", owner);
  tx.connection().execute(
      "insert into translation_bases (owner, is_draft, basis) values (:owner, :is_draft, :basis)"
      " on conflict (owner, is_draft) do update set basis = excluded.basis",
      owner, kind == Owner::Draft, basis);
}

std::optional<int> basis_of(Transaction& tx, Owner kind, const std::string& owner) {
  if (!is_fit_id(owner)) return std::nullopt;
  const auto found = tx.connection().select<int>(
      "select basis from translation_bases where owner = :owner and is_draft = :is_draft", owner,
      kind == Owner::Draft);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

}  // namespace

std::vector<TranslationLag> translations_behind(Transaction& tx, int limit) {
  return tx.connection().records<TranslationLag>(
      kBehind + "order by source_changed desc, id limit :limit", limit);
}

std::optional<TranslationLag> translation_lag(Transaction& tx, const std::string& article) {
  if (!is_fit_id(article)) return std::nullopt;
  auto found = tx.connection().records<TranslationLag>(kBehind + "and id = :id", article);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

void put_translation_basis(Transaction& tx, const std::string& article, int basis) {
  put_basis(tx, Owner::Article, article, basis);
}

std::optional<int> translation_basis(Transaction& tx, const std::string& article) {
  return basis_of(tx, Owner::Article, article);
}

std::vector<NotedBasis> translation_bases(Transaction& tx) {
  return tx.connection().records<NotedBasis>(
      "select owner, basis from translation_bases where is_draft = 0 order by owner");
}

void put_basis_of_draft(Transaction& tx, const std::string& draft, int basis) {
  put_basis(tx, Owner::Draft, draft, basis);
}

std::optional<int> basis_of_draft(Transaction& tx, const std::string& draft) {
  return basis_of(tx, Owner::Draft, draft);
}

void publish_basis(Transaction& tx, const std::string& draft, const std::string& article) {
  const auto basis = basis_of_draft(tx, draft);
  if (!basis) return;
  put_translation_basis(tx, article, *basis);
  tx.connection().execute("delete from translation_bases where owner = :owner and is_draft = 1",
                          draft);
}

}  // namespace kb::store
