// SPDX-License-Identifier: MIT
#include "store/feedback.h"

#include "store/checks.h"
#include "store/connection.h"
#include "store/in_list.h"

namespace kb::store {

template <>
struct Columns<ArticleVote> {
  static auto of(auto& v) {
    return std::tie(v.article, v.revision, v.visitor, v.helpful, v.at, v.why);
  }
};

template <>
struct Columns<VoteCount> {
  static auto of(auto& c) { return std::tie(c.article, c.helpful, c.unhelpful); }
};

namespace {

const std::string kSelect =
    "select article, revision, visitor, is_helpful, at, why from article_votes ";

void check(const ArticleVote& vote) {
  require_id("article_votes.article", vote.article);
  require_id("article_votes.visitor", vote.visitor);
  require_text("article_votes.why", vote.why);
  if (vote.why.size() > kMaxWhyBytes)
    throw Error(ErrorCode::BadInput, "article_votes.why is longer than 300 bytes");
}

}  // namespace

void put_vote(Transaction& tx, const ArticleVote& vote) {
  check(vote);
  tx.connection().write(
      "insert into article_votes (article, revision, visitor, is_helpful, at, why)"
      " values (:article, :revision, :visitor, :helpful, :at, :why)"
      " on conflict (article, revision, visitor) do update set is_helpful = excluded.is_helpful,"
      " at = excluded.at, why = excluded.why",
      vote);
}

std::optional<ArticleVote> find_vote(Transaction& tx, const std::string& article, int revision,
                                     const std::string& visitor) {
  auto found = tx.connection().records<ArticleVote>(
      kSelect + "where article = :article and revision = :revision and visitor = :visitor", article,
      revision, visitor);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<ArticleVote> article_votes(Transaction& tx) {
  return tx.connection().records<ArticleVote>(kSelect + "order by article, revision, visitor");
}

std::vector<ArticleVote> unhelpful_votes(Transaction& tx, int limit) {
  return tx.connection().records<ArticleVote>(
      kSelect + "where is_helpful = 0 order by at desc, article, visitor limit :limit", limit);
}

std::vector<VoteCount> vote_counts(Transaction& tx, const std::vector<std::string>& articles) {
  return records_in<VoteCount>(tx.connection(),
                               "select article, count(case when is_helpful = 1 then 1 end),"
                               " count(case when is_helpful = 0 then 1 end)"
                               " from article_votes where article in",
                               articles, "group by article");
}

}  // namespace kb::store
