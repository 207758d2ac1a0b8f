// SPDX-License-Identifier: MIT
#include "search/lesson_choice.h"

#include <algorithm>
#include <set>

namespace kb::search {
namespace {

constexpr int kFarOver = 4;  // times what an account may teach

// Lessons without an account are nobody's, each of another nobody.
bool is_same_account(const Lesson& a, const Lesson& b) {
  return !a.account.empty() && a.account == b.account;
}

bool says_enough(const Lesson& lesson) {
  const auto terms = answer_terms(lesson.text, lesson.language);
  return std::set<std::string>(terms.begin(), terms.end()).size() >= kMinLessonWords;
}

// How many lessons each account gave an article.
class LessonCounts {
 public:
  void add(const Lesson& lesson) {
    ++of_article_[lesson.article];
    if (!lesson.account.empty()) ++of_account_[key(lesson)];
  }

  // How many of this account's lessons about this article are believed.
  int believed(const Lesson& lesson) const {
    if (lesson.account.empty()) return 1;
    const int own = of_account_.at(key(lesson));
    const int most = std::max(kMaxLessonsOfOne, of_article_.at(lesson.article) - own);
    return own > kFarOver * most ? 0 : most;
  }

  static std::string key(const Lesson& lesson) { return lesson.article + '\n' + lesson.account; }

 private:
  std::unordered_map<std::string, int> of_article_, of_account_;
};

std::vector<const Lesson*> believed_lessons(const std::vector<Lesson>& lessons) {
  std::vector<const Lesson*> telling;
  LessonCounts counts;
  for (const auto& lesson : lessons) {
    counts.add(lesson);  // empty ones too: a flood is a flood
    if (says_enough(lesson)) telling.push_back(&lesson);
  }
  std::vector<const Lesson*> believed;
  std::unordered_map<std::string, int> taken;
  for (const Lesson* lesson : telling) {
    const int most = counts.believed(*lesson);
    if (!lesson->account.empty() && taken[LessonCounts::key(*lesson)]++ >= most) continue;
    believed.push_back(lesson);
  }
  return believed;
}

}  // namespace

ChosenLessons choose_lessons(const std::vector<TaughtArticle>& articles,
                             const std::vector<Lesson>& lessons) {
  const auto believed = believed_lessons(lessons);
  std::set<std::string_view> taught;
  for (const Lesson* lesson : believed) taught.insert(lesson->article);
  ChosenLessons chosen;
  std::unordered_map<std::string_view, std::uint16_t> positions;
  for (const auto& article : articles) {
    if (articles.size() > kMaxTaughtArticles && !taught.contains(article.id)) continue;
    if (chosen.articles.size() >= 65535) break;
    positions.emplace(article.id, static_cast<std::uint16_t>(chosen.articles.size()));
    chosen.articles.push_back(&article);
  }
  for (const Lesson* lesson : believed)
    if (const auto found = positions.find(lesson->article); found != positions.end())
      chosen.lessons.push_back({lesson, found->second});
  return chosen;
}

LearnableWords::LearnableWords(const std::vector<ChosenLessons::One>& lessons,
                               const IsPublicTerm& is_public)
    : is_public_(is_public) {
  for (const auto& [lesson, article] : lessons)
    for (auto& term : answer_terms(lesson->text, lesson->language)) {
      const auto [holder, is_first] = holders_.emplace(std::move(term), lesson);
      if (!is_first && holder->second != kSeveral && holder->second != lesson &&
          !is_same_account(*holder->second, *lesson))
        holder->second = kSeveral;
    }
}

bool LearnableWords::may_learn(const std::string& term) const {
  const auto holder = holders_.find(term);
  if (holder != holders_.end() && holder->second == kSeveral) return true;
  const auto [known, is_first] = known_public_.emplace(term, false);
  if (is_first) known->second = is_public_(term);
  return known->second;
}

}  // namespace kb::search
