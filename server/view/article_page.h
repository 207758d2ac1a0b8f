// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "server/view/page.h"
#include "server/view/parts.h"
#include "server/view/results_page.h"

// One article, with what leads on from it.
namespace kb::server::view {

// Shown to staff alone but Archived.
enum class ArticleNotice { None, Draft, Review, Archived, Internal };

struct OutlineItem {
  std::string heading, anchor;
};

struct Translation {
  std::string id, lang;
};

// What stands under the text: the question, or what follows its answer.
enum class VoteState { Asked, Solved, WhatIsMissing, Thanked };

struct ArticlePage {
  std::string id, lang, title, summary, author;
  std::string area_id, area_name;
  Html body;
  std::vector<OutlineItem> outline;
  int reading_minutes = 1;
  Instant updated{};
  int revision = 1;
  ArticleNotice notice = ArticleNotice::None;
  std::vector<Translation> translations;
  ArticleLink successor;  // of an archived one; without id: none
  std::vector<ArticleLink> related;
  SolvedCount solved;
  VoteState vote = VoteState::Asked;
  std::string asking;  // the draft that led here, else empty
};

std::string render_article(const Renderer& renderer, const Frame& frame, const ArticlePage& page);

}  // namespace kb::server::view
