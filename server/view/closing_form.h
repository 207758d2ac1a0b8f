// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/view/parts.h"

// Solving a ticket: what the knowledge base learns from it, and the time it took. It stands in the
// form of the answer, which is sent with it.
namespace kb::server::view {

// What is learned, as its form says it; the first two name an article besides.
inline constexpr std::string_view kLearnsLink = "enlazar";
inline constexpr std::string_view kLearnsEdit = "mejorar";
inline constexpr std::string_view kLearnsArticle = "crear";
inline constexpr std::string_view kLearnsNothing = "nada";
inline constexpr std::string_view kLearnsGap = "hueco";

enum class ClosingProblem {
  Lesson,     // none chosen
  Article,    // of a link or an edit, none chosen
  Missing,    // of an edit, neither what is missing nor another text
  OtherText,  // a text was changed, of another article than the one chosen
  Same,       // an article may say it already: to be looked at first
  Reason,     // of nothing to learn, none chosen
  Minutes,    // none, or no time
  Call,       // it waits for its client to confirm a call in writing
};

struct ClosingForm {
  bool is_open = false;
  std::vector<ArticleLink> articles;           // that may be linked
  std::string lesson, article, reason;         // chosen, may be empty
  std::string missing;                         // of an edit: what the article lacks
  std::string text_of, text_title, text_lang;  // the article whose text may be changed here
  int text_revision = 0;
  std::string text;               // Markdown, as it is or as it was changed
  bool has_notes = false, takes_notes = false;  // of staff, into an article that is begun
  std::vector<ArticleLink> same;  // may say already what the article would
  bool saw_same = false;
  bool has_gap = false;          // somebody marked that no article answers it
  bool asks_time = false;        // its account has time noted
  std::string key, minutes;      // of the time; minutes as typed, or from the clock
  std::string free_reason;       // why it is not charged; empty: it is
  std::string effect;            // of those minutes on the plan, in words
  bool is_from_clock = false;    // nobody typed them yet
  std::optional<ClosingProblem> problem;

  bool names_article() const { return lesson == kLearnsLink || lesson == kLearnsEdit; }
};

// For the .cc files of pages with partials/closing; after put_composer, whose list of problems it
// adds to.
void put_closing(Data& data, const Catalogue& words, const ClosingForm& form,
                 const std::string& ticket);

// Of a reason as the store has it.
std::string nothing_to_learn_text(const Catalogue& words, const std::string& reason);

}  // namespace kb::server::view
