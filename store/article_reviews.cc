// SPDX-License-Identifier: MIT
#include "store/article_reviews.h"

#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<ArticleReview> {
  static auto of(auto& r) { return std::tie(r.article, r.at, r.next, r.person); }
};

template <>
struct Columns<DueArticle> {
  static auto of(auto& a) { return std::tie(a.id, a.lang, a.title, a.updated, a.due); }
};

PutResult put_article_review(Transaction& tx, const ArticleReview& review) {
  require_id("article_reviews.article", review.article);
  require_text("article_reviews.person", review.person);
  tx.lock_changes();
  const auto there = tx.connection().select<std::string>("select id from articles where id = :id",
                                                         review.article);
  if (there.empty()) throw Error(ErrorCode::NotFound, "no article " + review.article);
  const auto before = tx.connection().records<ArticleReview>(
      "select article, at, next, person from article_reviews where article = :article",
      review.article);
  if (!before.empty() && before.front() == review) return PutResult::Unchanged;
  tx.connection().write(
      "insert into article_reviews (article, at, next, person)"
      " values (:article, :at, :next, :person) on conflict (article) do update set"
      " at = excluded.at, next = excluded.next, person = excluded.person",
      review);
  return before.empty() ? PutResult::Added : PutResult::Changed;
}

bool remove_article_review(Transaction& tx, const std::string& article) {
  return tx.connection().execute("delete from article_reviews where article = :article",
                                 article) > 0;
}

std::vector<ArticleReview> article_reviews(Transaction& tx) {
  return tx.connection().records<ArticleReview>(
      "select article, at, next, person from article_reviews order by article");
}

std::vector<DueArticle> due_articles(Transaction& tx, Instant now) {
  const std::string usual =
      "a.updated + " + std::to_string(std::chrono::milliseconds(kReviewedWithin).count());
  return tx.connection().records<DueArticle>(
      "select id, lang, title, updated, due from (select a.id, a.lang, a.title, a.updated,"
      " case when r.next > " +
          usual + " then r.next else " + usual +
          " end as due from articles a left join article_reviews r on r.article = a.id"
          " where a.state = 'published') as dated where due < :now order by due, id",
      now);
}

}  // namespace kb::store
