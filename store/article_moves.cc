// SPDX-License-Identifier: MIT
#include "store/article_moves.h"

#include "store/article_names.h"
#include "store/change_log.h"
#include "store/checks.h"
#include "store/connection.h"
#include "store/redirects.h"

namespace kb::store {
namespace {

void put(Transaction& tx, Article article, const Mover& by) {
  article.author = by.name;
  article.updated = by.now;
  put_article(tx, std::move(article), by.reason, by.now);
}

bool is_readable(Transaction& tx, const std::string& id) {
  const auto article = find_article(tx, id);
  return article && article->state == ArticleState::Published;
}

// Of a ticket that has both links, the one that stays counts; else the link itself moves.
void move_links(Transaction& tx, const std::string& from, const std::string& to) {
  tx.connection().execute(
      "update links set solved_at = (select max(o.solved_at) from links o"
      "  where o.ticket = links.ticket and o.article in (:from, :to))"
      " where article = :to_2 and exists (select 1 from links o where o.ticket = links.ticket"
      "  and o.article = :from_2)",
      from, to, to, from);
  tx.connection().execute(
      "delete from links where article = :from and exists (select 1 from links o"
      " where o.ticket = links.ticket and o.article = :to)",
      from, to);
  tx.connection().execute("update links set article = :to where article = :from", to, from);
}

void move_translations(Transaction& tx, const std::string& from, const std::string& to) {
  tx.connection().execute(
      "update articles set translation_of = '' where id = :to and translation_of = :from", to,
      from);
  for (const std::string& id : tx.connection().select<std::string>(
           "select id from articles where translation_of = :source order by id", from))
    record_change(tx, Thing::Article, id);
  tx.connection().execute("update articles set translation_of = :to where translation_of = :from",
                          to, from);
  tx.connection().execute(
      "update article_drafts set translation_of = :to where translation_of = :from", to, from);
}

// The row under another key, as what refers to it must find one all the time. What is not copied
// here is written with the article.
void copy_row(Transaction& tx, const std::string& from, const std::string& to) {
  tx.connection().execute(
      "insert into articles (id, lang, area, audience, state, author, translation_of, successor,"
      " created, updated, revision, title, summary, body) select :to, lang, area, audience, state,"
      " author, translation_of, successor, created, updated, revision, title, summary, body"
      " from articles where id = :from",
      to, from);
  for (const char* const sql :
       {"update article_tags set article = :to where article = :from",
        "update revisions set article = :to where article = :from",
        "update article_drafts set article = :to where article = :from",
        "update article_votes set article = :to where article = :from",
        "update askings set article = :to where article = :from",
        "update article_weeks set article = :to where article = :from",
        "update article_reviews set article = :to where article = :from",
        "update suggestion_events set id = :to where id = :from and thing = 'article'",
        "update search_log set opened = :to where opened = :from",
        "update articles set successor = :to where successor = :from"})
    tx.connection().execute(sql, to, from);
  tx.connection().execute("delete from articles where id = :from", from);
}

}  // namespace

MoveOutcome archive_article(Transaction& tx, const std::string& id, const std::string& successor,
                            const Mover& by) {
  tx.lock_changes();
  auto article = find_article(tx, id);
  if (!article) return MoveOutcome::Gone;
  if (successor == id || (!successor.empty() && !is_readable(tx, successor)))
    return MoveOutcome::Unfit;
  article->state = ArticleState::Archived;
  article->successor = successor;
  put(tx, std::move(*article), by);
  return MoveOutcome::Done;
}

MoveOutcome republish_article(Transaction& tx, const std::string& id, const Mover& by) {
  tx.lock_changes();
  auto article = find_article(tx, id);
  if (!article) return MoveOutcome::Gone;
  article->state = ArticleState::Published;
  article->successor.clear();
  remove_redirect(tx, id);
  put(tx, std::move(*article), by);
  return MoveOutcome::Done;
}

MoveOutcome restore_text(Transaction& tx, const std::string& id, int revision, const Mover& by) {
  tx.lock_changes();
  auto article = find_article(tx, id);
  const auto old = find_revision(tx, id, revision);
  if (!article || !old) return MoveOutcome::Gone;
  article->title = old->title;
  article->summary = old->summary;
  article->body = old->body;
  put(tx, std::move(*article), by);
  return MoveOutcome::Done;
}

MoveOutcome rename_article(Transaction& tx, const std::string& id, const std::string& to,
                           const Mover& by) {
  require_id("articles.id", to);
  tx.lock_changes();
  auto article = find_article(tx, id);
  if (!article) return MoveOutcome::Gone;
  if (id == to) return MoveOutcome::Unfit;
  // Its own old address may be had again.
  if (find_article(tx, to) || redirected(tx, to).value_or(id) != id) return MoveOutcome::Taken;
  remove_redirect(tx, to);
  copy_row(tx, id, to);
  move_links(tx, id, to);
  move_translations(tx, id, to);
  put_redirect(tx, {id, to, by.now});
  record_change(tx, Thing::Article, id);
  article->id = to;
  put(tx, std::move(*article), by);
  return MoveOutcome::Done;
}

MoveOutcome merge_article(Transaction& tx, const std::string& id, const std::string& into,
                          const Mover& by) {
  if (into.empty()) return MoveOutcome::Unfit;
  const auto archived = archive_article(tx, id, into, by);
  if (archived != MoveOutcome::Done) return archived;
  move_links(tx, id, into);
  move_translations(tx, id, into);
  put_redirect(tx, {id, into, by.now});
  record_change(tx, Thing::Article, into);
  return MoveOutcome::Done;
}

MoveOutcome change_audience(Transaction& tx, const std::string& id, ArticleAudience audience,
                            const Mover& by) {
  tx.lock_changes();
  auto article = find_article(tx, id);
  if (!article) return MoveOutcome::Gone;
  const ArticleAudience before = article->audience;
  article->audience = audience;
  put(tx, std::move(*article), by);
  tx.connection().execute(
      "update article_drafts set audience = :audience where article = :article"
      " and audience = :before",
      audience, id, before);
  return MoveOutcome::Done;
}

}  // namespace kb::store
