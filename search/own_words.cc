// SPDX-License-Identifier: MIT
#include "search/own_words.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "search/weights.h"

namespace kb::search {
namespace {

// How the lessons of one account used a word.
struct Uses {
  int lessons = 0;
  std::map<std::uint16_t, double> articles;  // weights, to be divided among all lessons
};

void note_uses(const ChosenLessons::One& chosen, const MayLearn& may_learn,
               std::map<std::uint64_t, Uses>& own) {
  const auto& [lesson, article] = chosen;
  const auto terms = answer_terms(lesson->text, lesson->language);
  const double weight = (lesson->is_strong ? 1 : static_cast<double>(weights::kWeakLesson)) *
                        weights::kOwnWordLogit / std::sqrt(static_cast<double>(terms.size()));
  for (const auto& term : std::set<std::string>(terms.begin(), terms.end())) {
    if (may_learn(term)) continue;
    Uses& uses = own[own_word(lesson->account, term)];
    ++uses.lessons;
    uses.articles[article] += weight;
  }
}

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
                                                    const MayLearn& may_learn) {
  std::map<std::uint64_t, Uses> own;
  for (const auto& chosen : lessons)
    if (!chosen.lesson->account.empty()) note_uses(chosen, may_learn, own);
  std::vector<AnswerModelParts::OwnWord> words;
  words.reserve(own.size());
  for (const auto& [id, uses] : own) words.push_back(to_own_word(id, uses));
  return words;
}

}  // namespace kb::search
