// SPDX-License-Identifier: MIT
#include "store/undo_article_merge.h"

#include "store/article_moves.h"
#include "store/change_log.h"
#include "store/connection.h"
#include "store/people.h"
#include "store/redirects.h"
#include "store/solved_with.h"

namespace kb::store {
namespace {

constexpr const char* kLink = "link";
constexpr const char* kOtherLink = "other_link";
constexpr const char* kTranslation = "translation";
constexpr const char* kDraft = "draft";
constexpr const char* kAddress = "address";

struct Merge {
  Transaction& tx;
  const std::string &step, &from, &into;

  std::vector<std::string> things(const char* kind) const {
    return tx.connection().select<std::string>(
        "select thing from undo_moves where step = :step and kind = :kind order by thing", step,
        kind);
  }
};

// `select` names things, with the columns of a link.
void keep(const Merge& merge, const char* kind, const std::string& select) {
  merge.tx.connection().execute(
      "insert into undo_moves (step, kind, thing, position, solved_at, strength)"
      " select :step, :kind, " +
          select,
      merge.step, kind, merge.from);
}

// Of tickets that have both, the other's too.
void keep_links(const Merge& merge) {
  keep(merge, kLink, "ticket, position, solved_at, strength from links where article = :from");
  merge.tx.connection().execute(
      "insert into undo_moves (step, kind, thing, position, solved_at, strength)"
      " select :step, :kind, ticket, position, solved_at, strength from links l"
      " where article = :into and exists (select 1 from links o where o.ticket = l.ticket"
      " and o.article = :from)",
      merge.step, kOtherLink, merge.into, merge.from);
}

// Tickets whose link is still the merge's; the former rows take its place.
void put_links_back(const Merge& merge) {
  for (const auto& ticket : merge.things(kLink)) {
    auto& sql = merge.tx.connection();
    if (sql.execute("delete from links where ticket = :ticket and article = :into", ticket,
                    merge.into) == 0)
      continue;
    for (const auto& [kind, article] :
         {std::pair{kLink, merge.from}, std::pair{kOtherLink, merge.into}})
      sql.execute(
          "insert into links (ticket, article, position, solved_at, strength)"
          " select thing, :article, position, solved_at, strength from undo_moves"
          " where step = :step and kind = :kind and thing = :ticket"
          " on conflict (ticket, article) do nothing",
          article, merge.step, kind, ticket);
    note_solved_with(merge.tx, ticket);
  }
}

// The other article may itself have been a translation of the merged one: then it pointed nowhere
// after the merge.
void put_translations_back(const Merge& merge) {
  for (const auto& id : merge.things(kTranslation)) {
    const auto* const now = id == merge.into ? "" : merge.into.c_str();
    if (merge.tx.connection().execute("update articles set translation_of = :from where id = :id"
                                      " and translation_of = :now",
                                      merge.from, id, std::string(now)) > 0)
      record_change(merge.tx, Thing::Article, id);
  }
  for (const auto& draft : merge.things(kDraft))
    merge.tx.connection().execute(
        "update article_drafts set translation_of = :from where id = :id"
        " and translation_of = :into",
        merge.from, draft, merge.into);
}

void put_addresses_back(const Merge& merge) {
  for (const auto& source : merge.things(kAddress))
    merge.tx.connection().execute(
        "update redirects set target = :from where source = :source and target = :into", merge.from,
        source, merge.into);
}

std::string name_of(Transaction& tx, const std::string& email) {
  const auto person = find_person_by_email(tx, email);
  return person && !person->name.empty() ? person->name : email;
}

}  // namespace

void keep_moves(Transaction& tx, const std::string& step, const std::string& from,
                const std::string& into) {
  const Merge merge{tx, step, from, into};
  const std::string rest = ", 0, null, '' from ";
  keep_links(merge);
  keep(merge, kTranslation, "id" + rest + "articles where translation_of = :from");
  keep(merge, kDraft, "id" + rest + "article_drafts where translation_of = :from");
  keep(merge, kAddress, "source" + rest + "redirects where target = :from");
}

Undone part_articles(Transaction& tx, const UndoOffer& step, const std::string& reason,
                     const std::string& by, Instant now) {
  const auto merged = find_article(tx, step.thing);
  if (!merged || !find_article(tx, step.other)) return Undone::NotThere;
  const bool is_as_left = merged->state == ArticleState::Archived &&
                          merged->successor == step.other && merged->updated == step.at;
  if (!is_as_left) return Undone::Overtaken;
  republish_article(tx, step.thing, {name_of(tx, by), reason, now});
  const Merge merge{tx, step.id, step.thing, step.other};
  put_links_back(merge);
  put_translations_back(merge);
  put_addresses_back(merge);
  record_change(tx, Thing::Article, step.other);
  return Undone::Yes;
}

}  // namespace kb::store
