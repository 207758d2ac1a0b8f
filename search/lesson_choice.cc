// SPDX-License-Identifier: MIT
#include "search/lesson_choice.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace kb::search {
namespace {

constexpr int kFarOver = 4;  // times what an account may teach

// Lessons without an account are nobody's, each of another nobody.
bool is_same_account(const Lesson& a, const Lesson& b) {
  return !a.account.empty() && a.account == b.account;
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

struct Telling {
  const Lesson* lesson;
  std::size_t text;
};

// Of an account that teaches an article much only its first lessons.
std::vector<Telling> believed_lessons(const std::vector<Lesson>& lessons, LessonWords& words) {
  std::vector<Telling> telling;
  LessonCounts counts;
  for (const auto& lesson : lessons) {
    counts.add(lesson);  // empty ones too: a flood is a flood
    const auto text = words.add(lesson.text, lesson.language);
    if (words.terms_of(text).size() >= kMinLessonWords) telling.push_back({&lesson, text});
  }
  std::unordered_map<std::string, int> taken;
  std::erase_if(telling, [&](const Telling& one) {
    const auto& account = one.lesson->account;
    return !account.empty() &&
           taken[LessonCounts::key(*one.lesson)]++ >= counts.believed(*one.lesson);
  });
  return telling;
}

}  // namespace

ChosenLessons choose_lessons(const std::vector<TaughtArticle>& articles,
                             const std::vector<Lesson>& lessons, LessonWords& words) {
  const auto believed = believed_lessons(lessons, words);
  std::set<std::string_view> taught;
  for (const auto& [lesson, text] : believed) taught.insert(lesson->article);
  ChosenLessons chosen;
  std::unordered_map<std::string_view, std::uint16_t> positions;
  for (const auto& article : articles) {
    if (articles.size() > kMaxTaughtArticles && !taught.contains(article.id)) continue;
    if (chosen.articles.size() >= 65535) break;
    positions.emplace(article.id, static_cast<std::uint16_t>(chosen.articles.size()));
    chosen.articles.push_back(&article);
  }
  for (const auto& [lesson, text] : believed)
    if (const auto found = positions.find(lesson->article); found != positions.end())
      chosen.lessons.push_back({lesson, found->second, text});
  return chosen;
}

LearnableWords::LearnableWords(const std::vector<ChosenLessons::One>& lessons,
                               const LessonWords& words, const IsPublicTerm& is_public)
    : words_(words), is_public_(is_public), holders_(words.terms()), known_(words.terms()) {
  for (const auto& chosen : lessons) note_holders(chosen);
}

// A term that tickets of two accounts hold may be learned.
void LearnableWords::note_holders(const ChosenLessons::One& chosen) {
  for (const auto term : words_.terms_of(chosen.text)) {
    const Lesson*& holder = holders_[term];
    if (holder == nullptr)
      holder = chosen.lesson;
    else if (!is_same_account(*holder, *chosen.lesson))
      known_[term] = Known::Yes;
  }
}

bool LearnableWords::may_learn(LessonWords::Word word) {
  Known& known = known_[words_.term_of(word)];
  if (known == Known::NotYet) known = is_public_(words_.word(word).term) ? Known::Yes : Known::No;
  return known == Known::Yes;
}

}  // namespace kb::search
