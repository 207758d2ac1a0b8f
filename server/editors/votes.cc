// SPDX-License-Identifier: MIT
#include <algorithm>

#include "server/editors/pages.h"
#include "server/pages.h"
#include "server/view/votes_page.h"
#include "store/article_catalogue.h"
#include "store/feedback.h"

namespace kb::server {
namespace {

constexpr int kMostVotes = 200;

view::VotedArticle& of_article(std::vector<view::VotedArticle>& articles, const std::string& id) {
  const auto known = std::ranges::find(articles, id, &view::VotedArticle::id);
  if (known != articles.end()) return *known;
  auto& added = articles.emplace_back();
  added.id = added.title = id;
  return added;
}

void describe(store::Transaction& tx, std::vector<view::VotedArticle>& articles) {
  std::vector<std::string> ids;
  for (const auto& article : articles) ids.push_back(article.id);
  for (auto& row : store::catalogue_rows(tx, ids)) {
    auto& article = of_article(articles, row.id);
    article.title = std::move(row.title);
    article.lang = std::move(row.lang);
    article.revision = row.revision;
  }
  for (const auto& count : store::vote_counts(tx, ids)) {
    auto& article = of_article(articles, count.article);
    article.helpful = count.helpful;
    article.unhelpful = count.unhelpful;
  }
}

// Articles in the order of their newest vote.
std::vector<view::VotedArticle> voted_articles(store::Transaction& tx) {
  std::vector<view::VotedArticle> articles;
  for (auto& vote : store::unhelpful_votes(tx, kMostVotes))
    of_article(articles, vote.article)
        .votes.push_back({vote.at, vote.revision, std::move(vote.why)});
  describe(tx, articles);
  return articles;
}

}  // namespace

Response show_votes(const Request& request, const Visitor& visitor, Services& services) {
  std::vector<view::VotedArticle> articles;
  {
    auto tx = services.store.read();
    articles = voted_articles(tx);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_votes(services.renderer, frame, articles));
}

}  // namespace kb::server
