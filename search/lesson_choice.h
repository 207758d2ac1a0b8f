// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "search/answer_training.h"

// Which lessons are believed, and which of their words may be learned: see answer_training.h.
//
// Threads: one.
namespace kb::search {

struct ChosenLessons {
  struct One {
    const Lesson* lesson;
    std::uint16_t article;  // position in `articles`
  };
  std::vector<const TaughtArticle*> articles;
  std::vector<One> lessons;
};

// Points into what it is given.
ChosenLessons choose_lessons(const std::vector<TaughtArticle>& articles,
                             const std::vector<Lesson>& lessons);

class LearnableWords {
 public:
  LearnableWords(const std::vector<ChosenLessons::One>& lessons, const IsPublicTerm& is_public);

  bool may_learn(const std::string& term) const;

 private:
  static constexpr const Lesson* kSeveral = nullptr;

  const IsPublicTerm& is_public_;
  // A lesson that holds the term; kSeveral when tickets of two accounts do.
  std::unordered_map<std::string, const Lesson*> holders_;
  mutable std::unordered_map<std::string, bool> known_public_;
};

}  // namespace kb::search
