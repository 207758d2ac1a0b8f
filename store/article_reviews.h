// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/articles.h"
#include "store/store.h"

// When somebody last looked whether an article is still right, and when it is due again. An article
// is due kReviewedWithin after it last changed, or on the day that a review named if that is later.
//
// Throws:  Error BadInput, NotFound for an article that is not there. Threads: as Transaction.
namespace kb::store {

inline constexpr std::chrono::days kReviewedWithin{365};

struct ArticleReview {
  std::string article;
  Instant at{}, next{};
  std::string person;  // e-mail address
  bool operator==(const ArticleReview&) const = default;
};

PutResult put_article_review(Transaction& tx, const ArticleReview& review);
bool remove_article_review(Transaction& tx, const std::string& article);
std::vector<ArticleReview> article_reviews(Transaction& tx);  // by article

struct DueArticle {
  std::string id, lang, title;
  Instant updated{}, due{};
};
std::vector<DueArticle> due_articles(Transaction& tx, Instant now);  // published, the longest due first

}  // namespace kb::store
