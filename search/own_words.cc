// SPDX-License-Identifier: MIT
#include "search/own_words.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "search/weights.h"

namespace kb::search {
namespace {

// How the lessons of one account used a word.
struct Uses {
  int lessons = 0;
  std::map<std::uint16_t, double> articles;  // weights, to be divided among all lessons
};

// Those of a text that everybody may not be taught, each term once.
std::vector<const std::string*> own_terms(std::span<const LessonWords::Word> text,
                                          const LessonWords& words, LearnableWords& learnable) {
  std::vector<LessonWords::Term> seen;
  std::vector<const std::string*> own;
  for (const auto word : text) {
    if (learnable.may_learn(word)) continue;
    const auto term = words.term_of(word);
    if (std::ranges::find(seen, term) != seen.end()) continue;
    seen.push_back(term);
    own.push_back(&words.word(word).term);
  }
  return own;
}

class OwnUses {
 public:
  OwnUses(const LessonWords& words, LearnableWords& learnable)
      : words_(words), learnable_(learnable) {}

  void note(const ChosenLessons::One& chosen) {
    const auto& [lesson, article, text] = chosen;
    const auto said = words_.words_of(text);
    const double weight = (lesson->is_strong ? 1 : static_cast<double>(weights::kWeakLesson)) *
                          weights::kOwnWordLogit / std::sqrt(static_cast<double>(said.size()));
    for (const std::string* term : own_terms(said, words_, learnable_)) {
      Uses& uses = own_[own_word(lesson->account, *term)];
      ++uses.lessons;
      uses.articles[article] += weight;
    }
  }

  const std::map<std::uint64_t, Uses>& of_words() const { return own_; }

 private:
  const LessonWords& words_;
  LearnableWords& learnable_;
  std::map<std::uint64_t, Uses> own_;
};

AnswerModelParts::OwnWord to_own_word(std::uint64_t id, const Uses& uses) {
  AnswerModelParts::OwnWord word{id, {}};
  for (const auto& [article, weight] : uses.articles) {
    const double steps =
        std::clamp(std::round(weight / uses.lessons * kStepsOfOne), 1.0, double{kMostSteps});
    word.weights.push_back({article, static_cast<std::int16_t>(steps)});
  }
  return word;
}

}  // namespace

std::vector<AnswerModelParts::OwnWord> own_words_of(const std::vector<ChosenLessons::One>& lessons,
                                                    const LessonWords& words,
                                                    LearnableWords& learnable) {
  OwnUses uses(words, learnable);
  for (const auto& chosen : lessons)
    if (!chosen.lesson->account.empty()) uses.note(chosen);
  std::vector<AnswerModelParts::OwnWord> own;
  own.reserve(uses.of_words().size());
  for (const auto& [id, of_word] : uses.of_words()) own.push_back(to_own_word(id, of_word));
  return own;
}

}  // namespace kb::search
