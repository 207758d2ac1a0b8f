// SPDX-License-Identifier: MIT
#include "cli/eval/own_history.h"

#include <map>
#include <set>

#include "cli/eval/scratch_folder.h"
#include "cli/eval/typing.h"
#include "core/error.h"
#include "indexer/teacher.h"
#include "search/index_folder.h"
#include "search/suggest.h"
#include "search/teaching.h"

namespace kb::cli {
namespace {

constexpr std::uint64_t kFolds = 5;

struct Question {
  const store::TaughtText* text = nullptr;
  std::set<std::string> articles;  // that its links name
};

std::uint64_t fold_of(const std::string& id) {
  return mixed(0, id) % kFolds;
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

Outcome ask(search::IndexReader& reader, const Question& question) {
  search::SuggestRequest request;
  request.subject = question.text->subject;
  request.body = question.text->body;
  request.language = question.text->lang;
  request.scope.clients = true;
  request.size = 1;
  request.threshold = 0;
  const auto found = search::suggest(reader, request).suggestions;
  if (found.empty()) return {0, false, true, question.text->area};
  return {found.front().confidence, question.articles.contains(found.front().hit.id), true,
          question.text->area};
}

}  // namespace

std::vector<Outcome> ask_own_history(store::Store& store,
                                     const std::filesystem::path& index_folder) {
  indexer::TeachingMaterial material;
  {
    auto tx = store.read();
    material = indexer::teaching_material(tx);
  }
  const ScratchFolder scratch;
  link_index(index_folder, scratch.path());
  const auto questions = questions_of(material.texts);
  std::vector<Outcome> outcomes;
  for (std::uint64_t fold = 0; fold < kFolds; ++fold) {
    std::vector<search::Lesson> lessons;
    for (size_t i = 0; i < material.texts.size(); ++i)
      if (fold_of(material.texts[i].id) != fold) lessons.push_back(material.lessons[i]);
    search::teach(scratch.path(), material.articles, lessons);
    search::IndexReader reader(scratch.path());
    for (const auto& question : questions)
      if (fold_of(question.text->id) == fold) outcomes.push_back(ask(reader, question));
  }
  return outcomes;
}

}  // namespace kb::cli
