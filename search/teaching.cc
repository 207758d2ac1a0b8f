// SPDX-License-Identifier: MIT
#include "search/teaching.h"

#include "search/open_index.h"

namespace kb::search {

std::filesystem::path answers_file(const std::filesystem::path& index_folder) {
  return index_folder / "answers";
}

void teach(const std::filesystem::path& index_folder, const std::vector<TaughtArticle>& articles,
           const std::vector<Lesson>& lessons, long long number) {
  if (lessons.empty()) {
    std::error_code ignored;
    std::filesystem::remove(answers_file(index_folder), ignored);
    return;
  }
  IndexReader reader(index_folder);
  reader.with_database({}, [&](const OpenIndex& open) {
    const auto is_public = [&](const std::string& term) { return open.database.term_exists(term); };
    AnswerModelParts parts = train(articles, lessons, is_public);
    parts.number = static_cast<std::uint64_t>(number);
    write_model(parts, answers_file(index_folder));
  });
}

std::optional<long long> taught_up_to(const std::filesystem::path& index_folder) {
  const auto model = AnswerModel::open(answers_file(index_folder));
  if (!model) return std::nullopt;
  return model->number();
}

}  // namespace kb::search
