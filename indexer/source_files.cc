// SPDX-License-Identifier: MIT
#include "indexer/source_files.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "indexer/synonym_file.h"
#include "text/fold.h"

namespace kb::indexer {
namespace {

namespace fs = std::filesystem;

// Areas and accounts are named by what comes after them; revisions and reviews belong to articles
// before them.
// Areas and accounts are named by what comes after them; revisions belong to articles before them,
// clocks to tickets.
int turn_of(const fs::path& file) {
  const std::string name = file.filename().string();
  if (name == "areas.jsonl") return 0;
  if (name == "accounts.jsonl") return 1;
  return name == "revisions.jsonl" || name == "reviews.jsonl" ? 3 : 2;
  return name == "revisions.jsonl" || name == "clocks.jsonl" ? 3 : 2;
}

bool is_passed_over(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.starts_with('.') || text::to_lower(name) == "readme.md";
}

class Walk {
 public:
  explicit Walk(const OnProblem& on_problem) : on_problem_(on_problem) {}

  void enter(const fs::path& folder) {
    std::error_code error;
    if (!seen_.insert(fs::canonical(folder, error)).second) {
      return on_problem_({{folder, 0}, "leads to a folder that was read already; passed over"});
    }
    auto entry = fs::directory_iterator(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) visit(*entry);
    if (error) on_problem_({{folder, 0}, "cannot be read: " + error.message()});
  }

  std::vector<fs::path> take() {
    std::ranges::sort(files_, {}, [](const fs::path& file) {
      return std::tuple(turn_of(file), file.generic_string());
    });
    return std::move(files_);
  }

 private:
  void visit(const fs::directory_entry& entry) {
    if (is_passed_over(entry.path())) return;
    std::error_code error;
    if (entry.is_directory(error)) return enter(entry.path());
    if (kind_of_file(entry.path()) == FileKind::Other) return;
    if (entry.is_regular_file(error))
      files_.push_back(entry.path());
    else
      on_problem_({{entry.path(), 0}, "is not a file that can be read"});
  }

  const OnProblem& on_problem_;
  std::set<fs::path> seen_;
  std::vector<fs::path> files_;
};

}  // namespace

FileKind kind_of_file(const fs::path& file) {
  const std::string extension = text::to_lower(file.extension().string());
  if (extension == ".md") return FileKind::Markdown;
  const bool has_lines =
      extension == ".jsonl" || extension == ".ndjson" || extension == ".json-lines";
  if (has_lines) return FileKind::JsonLines;
  return synonyms_language(file).empty() ? FileKind::Other : FileKind::Synonyms;
}

std::vector<fs::path> source_files(const fs::path& folder, const OnProblem& on_problem) {
  Walk walk(on_problem);
  walk.enter(folder);
  return walk.take();
}

}  // namespace kb::indexer
