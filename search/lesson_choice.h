// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <vector>

#include "search/answer_training.h"
#include "search/lesson_words.h"

// Which lessons are believed, and which of their words may be learned: see answer_training.h.
//
// Threads: one.
namespace kb::search {

struct ChosenLessons {
  struct One {
    const Lesson* lesson;
    std::uint16_t article;  // position in `articles`
    std::size_t text;       // number among the words
  };
  std::vector<const TaughtArticle*> articles;
  std::vector<One> lessons;
};

// Points into what it is given; the lessons' words are added to `words`.
ChosenLessons choose_lessons(const std::vector<TaughtArticle>& articles,
                             const std::vector<Lesson>& lessons, LessonWords& words);

class LearnableWords {
 public:
  // Keeps references to all it is given.
  LearnableWords(const std::vector<ChosenLessons::One>& lessons, const LessonWords& words,
                 const IsPublicTerm& is_public);

  bool may_learn(LessonWords::Word word);

 private:
  enum class Known : unsigned char { NotYet, Yes, No };
  void note_holders(const ChosenLessons::One& chosen);

  const LessonWords& words_;
  const IsPublicTerm& is_public_;
  std::vector<const Lesson*> holders_;  // of each term: a lesson with it
  std::vector<Known> known_;            // of each term
};

}  // namespace kb::search
