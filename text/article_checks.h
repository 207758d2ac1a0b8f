// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/markdown.h"

// What an editor is told about an article while writing it. Only secrets keep it from being
// published; all else is advice.
//
// In:      clean UTF-8; what links lead to, asked of the caller.
// Out:     findings by what they are about, in reading order; the page words them.
// Throws:  Error TooLarge above kMaxMarkdownBytes.
// Threads: any.
namespace kb::text {

enum class ArticleFlaw {
  Secret,  // `what`: its place, covered
  TitleMissing,
  TitleLong,
  TitleTopic,
  TitleJargon,  // the word
  TitleShouts,
  HardToRead,
  SeveralTasks,     // the headings, "; " between
  ManyLists,        // how many
  HeadingJump,      // the heading
  ImageWithoutAlt,  // its address
  ImageUnknown,     // its address: none of ours, or not there
  LinkMissing,      // the id of an article that is not there
  LinkArchived,     // of one that is archived, or not yet published
  LinkNotReadable,  // of one that who reads this one may not read
  AnchorMissing,    // the anchor, or "id#anchor"
  AddressUnfit,     // an address that leads nowhere by its form
  StaffMarkLoose,   // [!STAFF] that hides nothing, since no quote opens with it
};

struct ArticleFinding {
  ArticleFlaw flaw = ArticleFlaw::Secret;
  int line = 0;  // of the body, from 1; 0: the title, the summary, or the article as a whole
  std::string what;
  std::string covered = {};  // of a secret: it alone, covered
  bool operator==(const ArticleFinding&) const = default;
};

struct ArticleReport {
  std::vector<ArticleFinding> findings;
  std::optional<double> reading_ease;  // absent for short texts and other languages

  bool has(ArticleFlaw flaw) const;
  bool may_be_published() const { return !has(ArticleFlaw::Secret); }
};

enum class LinkState { Fine, Missing, NotPublished, NotReadable, NoSuchAnchor };

struct CheckedArticle {
  std::string_view lang, title, summary, body;
  bool is_internal = false;  // for the staff, who know the firm's words
  std::function<LinkState(const ArticleTarget&)> link;
  std::function<bool(std::string_view)> has_image;  // by id
  // Whether somebody said of a word that it is no secret; null: of none.
  std::function<bool(std::string_view secret)> is_harmless = {};
};

inline constexpr size_t kMostNumberedLists = 3;  // of an article about one thing
inline constexpr double kPlainReadingEase = 55;

ArticleReport check_article(const CheckedArticle& article);

}  // namespace kb::text
