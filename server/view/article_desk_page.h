// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/draft_extras.h"
#include "server/view/page.h"
#include "store/article_drafts.h"
#include "text/rendered_diff.h"
#include "text/word_diff.h"

// One article for those who look after it: its state, its versions, what changed between two of
// them, and what may be done with it.
namespace kb::server::view {

enum class ArticleProblem {
  None,
  NoSuccessor,  // of archiving: no such published article
  NoTarget,     // of merging: the same
  AddressTaken,
  AddressUnfit,
};

struct Comparison {
  int from = 0, to = 0;  // from 0: the first version has nothing before it
  std::string draft;     // id; empty: `to` is a version
  std::string author, publisher, reason;
  Instant at{};
  bool is_source = false;       // as it is written, else as it is read
  text::WordDiff diff;          // folded; of the source
  text::RenderedDiff rendered;  // of what is read
};

struct ArticleDeskPage {
  store::Article article;
  std::string area, successor_title;
  std::vector<std::string> old_addresses;
  std::vector<store::Revision> versions;  // newest first, without texts
  std::vector<store::DraftHead> drafts;   // that this reader may change
  Comparison compared;
  ArticleLanguages languages;
  bool may_publish = false;
  std::string done;
  ArticleProblem problem = ArticleProblem::None;
  std::string typed;  // into the field of the problem
  Instant now{};
};

std::string render_article_desk(const Renderer& renderer, const Frame& frame,
                                const ArticleDeskPage& page);

}  // namespace kb::server::view
