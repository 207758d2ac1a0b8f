// SPDX-License-Identifier: MIT
#include <algorithm>

#include "server/editors/pages.h"
#include "server/pages.h"
#include "server/view/votes_page.h"
#include "store/articles.h"
#include "store/feedback.h"

namespace kb::server {
namespace {

constexpr int kMostVotes = 200;

view::VotedArticle article_of(store::Transaction& tx, const std::string& id,
                              const std::vector<store::VoteCount>& counts) {
  view::VotedArticle voted;
  voted.id = voted.title = id;
  if (const auto article = store::find_article(tx, id)) {
    voted.title = article->title;
    voted.lang = article->lang;
    voted.revision = article->revision;
  }
  if (const auto count = std::ranges::lower_bound(counts, id, {}, &store::VoteCount::article);
      count != counts.end() && count->article == id) {
    voted.helpful = count->helpful;
    voted.unhelpful = count->unhelpful;
  }
  return voted;
}

// Articles in the order of their newest vote.
std::vector<view::VotedArticle> voted_articles(store::Transaction& tx) {
  const auto counts = store::vote_counts(tx);
  std::vector<view::VotedArticle> articles;
  for (const auto& vote : store::unhelpful_votes(tx, kMostVotes)) {
    auto article = std::ranges::find(articles, vote.article, &view::VotedArticle::id);
    if (article == articles.end()) {
      articles.push_back(article_of(tx, vote.article, counts));
      article = articles.end() - 1;
    }
    article->votes.push_back({vote.at, vote.revision, vote.why});
  }
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
