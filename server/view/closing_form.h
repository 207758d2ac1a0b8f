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

// What is learned, as its form says it: this and an article's id, or one of the other two.
inline constexpr std::string_view kLearnsLink = "enlace-";
inline constexpr std::string_view kLearnsGap = "hueco";
inline constexpr std::string_view kLearnsNothing = "nada";

enum class ClosingProblem {
  Lesson,   // none chosen
  Reason,   // of nothing to learn, none chosen
  Minutes,  // none, or no time
  Call,     // it waits for its client to confirm a call in writing
};

struct ClosingForm {
  bool is_open = false;
  std::vector<ArticleLink> articles;  // that may be linked
  std::string lesson, reason;         // chosen, may be empty
  bool asks_time = false;             // its account has time noted
  std::string key, minutes;           // of the time; minutes as typed, or from the clock
  std::string free_reason;            // why it is not charged; empty: it is
  std::string effect;                 // of those minutes on the plan, in words
  bool is_from_clock = false;         // nobody typed them yet
  std::optional<ClosingProblem> problem;
};

// For the .cc files of pages with partials/closing; after put_composer, whose list of problems it
// adds to.
void put_closing(Data& data, const Catalogue& words, const ClosingForm& form,
                 const std::string& ticket);

// Of a reason as the store has it.
std::string nothing_to_learn_text(const Catalogue& words, const std::string& reason);

}  // namespace kb::server::view
