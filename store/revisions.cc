// SPDX-License-Identifier: MIT
#include <tuple>

#include "store/article_images.h"
#include "store/articles.h"
#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {
namespace {

void check(const std::string& article, const Revision& revision) {
  require_id("revisions.article", article);
  require_text("revisions.author", revision.author);
  require_text("revisions.reason", revision.reason);
  require_text("revisions.publisher", revision.publisher);
  require_text("revisions.title", revision.title);
  require_text("revisions.summary", revision.summary);
  require_text("revisions.body", revision.body);
  if (revision.number < 1) throw Error(ErrorCode::BadInput, "revisions.number counts from 1");
}

enum class There { Nothing, Same, Other };

There what_is_there(Transaction& tx, const std::string& article, const Revision& revision) {
  using Text = std::string;
  const auto rows = tx.connection().select<Instant, Text, Text, Text, Text, Text, Text>(
      "select at, author, reason, title, summary, body, publisher from revisions"
      " where article = :article and number = :number",
      article, revision.number);
  if (rows.empty()) return There::Nothing;
  const auto given = std::tie(revision.at, revision.author, revision.reason, revision.title,
                              revision.summary, revision.body, revision.publisher);
  return rows.front() == given ? There::Same : There::Other;
}

long long number_of_revisions(Transaction& tx, const std::string& article) {
  return tx.connection()
      .select<long long>("select count(*) from revisions where article = :article", article)
      .at(0);
}

void write_revision(Transaction& tx, const std::string& article, const Revision& revision) {
  tx.connection().execute(
      "insert into revisions (article, number, at, author, reason, title, summary, body,"
      " publisher) values (:article, :number, :at, :author, :reason, :title, :summary, :body,"
      " :publisher)"
      " on conflict (article, number) do update set at = excluded.at, author = excluded.author,"
      " reason = excluded.reason, title = excluded.title, summary = excluded.summary,"
      " body = excluded.body, publisher = excluded.publisher",
      article, revision.number, revision.at, revision.author, revision.reason, revision.title,
      revision.summary, revision.body, revision.publisher);
  tx.connection().execute(
      "update articles set revision = :number where id = :article and revision < :same_number",
      revision.number, article, revision.number);
}

}  // namespace

PutResult restore_revision(Transaction& tx, const std::string& article, const Revision& revision) {
  check(article, revision);
  tx.lock_changes();
  const long long total = number_of_revisions(tx, article);
  if (total == 0) throw Error(ErrorCode::NotFound, "no article has this id");
  const There there = what_is_there(tx, article, revision);
  if (there == There::Same) return PutResult::Unchanged;
  if (there == There::Other && total > 1) {
    throw Error(ErrorCode::Conflict, "the article has another history here");
  }
  write_revision(tx, article, revision);
  note_images(tx, article, revision.body, ImageUse::Past);
  return there == There::Nothing ? PutResult::Added : PutResult::Changed;
}

}  // namespace kb::store
