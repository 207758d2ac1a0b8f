// SPDX-License-Identifier: MIT
#include "indexer/own_history.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/error.h"
#include "core/spread_hash.h"
#include "indexer/scratch_folder.h"
#include "indexer/teacher.h"
#include "search/index_folder.h"
#include "search/suggest.h"
#include "search/teaching.h"
#include "store/suggest_checks.h"
#include "store/taught_texts.h"

namespace kb::indexer {
namespace {

constexpr std::uint64_t kFolds = 5;

struct Question {
  const store::TaughtText* text = nullptr;
  std::set<std::string> articles;  // that its links name
};

std::uint64_t fold_of(const std::string& id) {
  return spread_hash(0, id) % kFolds;
}

std::vector<Question> questions_of(const std::vector<store::TaughtText>& texts) {
  std::map<std::string, Question> by_id;
  for (const auto& text : texts) {
    Question& question = by_id[text.id];
    question.text = &text;
    question.articles.insert(text.article);
  }
  std::vector<Question> questions;
  for (auto& [id, question] : by_id) questions.push_back(std::move(question));
  return questions;
}

// The same databases under another folder, where another model can lie beside them.
void link_index(const std::filesystem::path& from, const std::filesystem::path& to) {
  const search::IndexFolder live(from);
  const auto generation = live.current();
  if (!generation)
    throw Error(ErrorCode::IndexUnavailable, "there is no index in " + from.string(),
                "Run: resuelve index");
  std::filesystem::create_directory_symlink(std::filesystem::absolute(from / *generation),
                                            to / *generation);
  search::IndexFolder(to).make_current(*generation);
}

search::AskedText ask(search::IndexReader& reader, const Question& question) {
  search::SuggestRequest request;
  request.subject = question.text->subject;
  request.body = question.text->body;
  request.language = question.text->lang;
  request.scope.clients = true;
  request.size = 1;
  request.threshold = 0;
  const auto found = search::suggest(reader, request).suggestions;
  if (found.empty()) return {0, false, question.text->area};
  return {found.front().confidence, question.articles.contains(found.front().hit.id),
          question.text->area};
}

void keep_some(std::vector<Question>& questions, size_t most) {
  if (questions.size() <= most) return;
  std::ranges::sort(questions, {},
                    [](const Question& one) { return spread_hash(0, one.text->id); });
  questions.resize(most);
}

}  // namespace

std::vector<search::AskedText> ask_own_history(store::Store& store,
                                               const std::filesystem::path& index_folder,
                                               const HistoryLimits& limits) {
  TeachingMaterial material;
  {
    auto tx = store.read();
    material = teaching_material(tx);
  }
  const ScratchFolder scratch;
  link_index(index_folder, scratch.path());
  auto questions = questions_of(material.texts);
  keep_some(questions, limits.most);
  std::vector<search::AskedText> asked;
  for (std::uint64_t fold = 0; fold < kFolds; ++fold) {
    if (limits.is_over()) return {};
    std::vector<search::Lesson> lessons;
    for (size_t i = 0; i < material.texts.size(); ++i)
      if (fold_of(material.texts[i].id) != fold) lessons.push_back(material.lessons[i]);
    search::teach(scratch.path(), material.articles, lessons);
    search::IndexReader reader(scratch.path());
    for (const auto& question : questions) {
      if (limits.is_over()) return {};
      if (fold_of(question.text->id) == fold) asked.push_back(ask(reader, question));
    }
  }
  return asked;
}

bool check_suggestions(store::Store& store, const std::filesystem::path& index_folder, Instant now,
                       const std::function<bool()>& is_over) {
  {
    auto tx = store.read();
    const auto made = store::suggest_checks_made(tx);
    if (made && *made + kCheckedAgain > now) return false;
    if (questions_of(store::taught_texts(tx)).size() < search::kFewestAsked) return false;
  }
  const auto asked = ask_own_history(store, index_folder, {kMostChecked, is_over});
  if (asked.empty()) return false;
  std::vector<store::SuggestCheck> checks;
  for (const auto& text : asked) checks.push_back({text.area, text.confidence, text.is_right});
  auto tx = store.write();
  store::put_suggest_checks(tx, checks, now);
  tx.commit();
  return true;
}

}  // namespace kb::indexer
