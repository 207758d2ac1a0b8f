// SPDX-License-Identifier: MIT
#include "server/view/votes_page.h"

#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

Data vote_row(const Catalogue& words, const UnhelpfulVote& vote, const VotedArticle& article) {
  Data row;
  put(row, "why", vote.why);
  put(row, "datetime", to_rfc3339(vote.at));
  put(row, "time", format_moment(words, vote.at));
  put(row, "revision",
      vote.revision == article.revision
          ? ""
          : words.text("votes.revision", {{"n", std::to_string(vote.revision)}}));
  return row;
}

Data article_row(const Catalogue& words, const VotedArticle& article) {
  Data row;
  put(row, "href", article.revision > 0 ? article_path(article.id) : "");
  put(row, "duplicates_href", article.revision > 0 ? duplicates_path(article.id) : "");
  put(row, "title", article.title);
  put(row, "lang", article.lang == words.language() ? "" : article.lang);
  put(row, "unhelpful", words.count("votes.unhelpful", article.unhelpful));
  put(row, "helpful", words.count("votes.helpful", article.helpful));
  put_list(row, "votes", article.votes,
           [&](const UnhelpfulVote& vote) { return vote_row(words, vote, article); });
  return row;
}

}  // namespace

std::string render_votes(const Renderer& renderer, const Frame& frame,
                         const std::vector<VotedArticle>& articles) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "has_articles", !articles.empty());
  put_list(data, "articles", articles,
           [&](const VotedArticle& article) { return article_row(words, article); });
  return render_page(renderer, frame, "editors/votes",
                     {words.text("votes.title"), NavItem::Work, false, true}, std::move(data));
}

}  // namespace kb::server::view
