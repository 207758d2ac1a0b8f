// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/page.h"

// For editors: articles that did not help, with what was missing, the newest first.
namespace kb::server::view {

struct UnhelpfulVote {
  Instant at{};
  int revision = 0;
  std::string why;  // may be empty
};

struct VotedArticle {
  std::string id, title, lang;
  int revision = 0;  // the newest; 0 when the article is gone
  long long helpful = 0, unhelpful = 0;
  std::vector<UnhelpfulVote> votes;
};

std::string render_votes(const Renderer& renderer, const Frame& frame,
                         const std::vector<VotedArticle>& articles);

}  // namespace kb::server::view
