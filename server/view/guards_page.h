// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/article_choice.h"
#include "server/view/page.h"

// For editors: queries that must find an article, whether they do now, and the form for one more.
namespace kb::server::view {

struct GuardRow {
  std::string query, lang, article, title;  // title empty: the article is gone
  int within = 0, rank = 0;                 // rank 0: not on the first page
  bool holds = false, is_published = false;
  std::string author;  // name, may be empty
  Instant created{};
};

enum class GuardProblem { Query, Article };

struct GuardsPage {
  std::string article, title;  // those of one article; empty: all
  bool is_down = false;        // the index could not be asked
  std::vector<GuardRow> rows;  // those that fail first
  std::optional<GuardRow> removed;
  bool is_kept = false;  // one was just put
  ArticleChoice choice;
  bool is_choosing = false;  // the query is known: the article is asked
  int within = 3;
  std::vector<GuardProblem> problems;
};

std::string render_guards(const Renderer& renderer, const Frame& frame, const GuardsPage& page);

}  // namespace kb::server::view
