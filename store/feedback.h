// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/store.h"

// Votes on articles: did it solve it, and if not, what was missing.
//
// In:      `visitor` names a person or stands for the visit of somebody unknown; `why` of at most
//          kMaxWhyBytes. One vote for each visitor and revision: voting again changes it.
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

inline constexpr size_t kMaxWhyBytes = 300;

struct ArticleVote {
  std::string article;
  int revision = 0;
  std::string visitor;
  bool helpful = false;
  Instant at{};
  std::string why;  // may be empty
  bool operator==(const ArticleVote&) const = default;
};

void put_vote(Transaction& tx, const ArticleVote& vote);
std::optional<ArticleVote> find_vote(Transaction& tx, const std::string& article, int revision,
                                     const std::string& visitor);

// By article, revision and visitor.
std::vector<ArticleVote> article_votes(Transaction& tx);
std::vector<ArticleVote> unhelpful_votes(Transaction& tx, int limit);  // newest first

struct VoteCount {
  std::string article;
  long long helpful = 0, unhelpful = 0;
};
// Of these articles, those that have any.
std::vector<VoteCount> vote_counts(Transaction& tx, const std::vector<std::string>& articles);

}  // namespace kb::store
