// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/article_choice.h"
#include "server/view/effect_block.h"
#include "server/view/page.h"

// For editors: answers that stand first for a query until a day, and the form for one more, with
// what it would change.
namespace kb::server::view {

enum class PromotedState { Waiting, Running, Ended };

struct PromotedRow {
  std::string query, lang, article, title;  // title empty: the article is gone
  PromotedState state = PromotedState::Running;
  bool is_published = false;
  Instant starts{}, ends{};
  std::string author;  // name, may be empty
};

enum class PromotedProblem { Query, Article, Days };

struct PromotedPage {
  std::string article, title;  // those of one article; empty: all
  std::vector<PromotedRow> rows;  // those that run first
  std::optional<PromotedRow> removed;
  bool is_kept = false;  // one was just put
  ArticleChoice choice;
  bool is_choosing = false;  // the query is known: the article is asked
  std::string from, until;   // as typed: days
  std::vector<PromotedProblem> problems;
  std::optional<EffectBlock> effect;  // of the form as it stands
};

std::string render_promoted(const Renderer& renderer, const Frame& frame, const PromotedPage& page);

}  // namespace kb::server::view
