// SPDX-License-Identifier: MIT
#include "server/view/article_state.h"

#include <array>

namespace kb::server::view {
namespace {

// In the order of the enumerators.
constexpr std::array<const char*, 4> kStateKeys{"articles.state.draft", "articles.state.review",
                                                "articles.state.published",
                                                "articles.state.archived"};
constexpr std::array<const char*, 3> kAudienceKeys{"audience.public", "audience.clients",
                                                   "audience.internal"};

}  // namespace

std::string state_word(const Catalogue& words, store::ArticleState state) {
  return words.text(kStateKeys.at(static_cast<size_t>(state)));
}

std::string audience_word(const Catalogue& words, store::ArticleAudience audience) {
  return words.text(kAudienceKeys.at(static_cast<size_t>(audience)));
}

void put_audiences(Data& data, const Catalogue& words, store::ArticleAudience chosen) {
  using enum store::ArticleAudience;
  put_list(data, "audiences", std::array{Public, Clients, Internal}, [&](auto audience) {
    Data row;
    put(row, "value", to_text(audience));
    put(row, "label", audience_word(words, audience));
    put(row, "chosen", audience == chosen);
    return row;
  });
}

std::string draft_line(const Catalogue& words, const store::DraftHead& draft) {
  const bool in_review = draft.state == store::DraftState::Review;
  if (draft.author_name.empty())
    return words.text(in_review ? "articles.state.review" : "articles.draft");
  return words.text(in_review ? "draft.in_review" : "draft.of", {{"name", draft.author_name}});
}

}  // namespace kb::server::view
