// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <functional>
#include <string>

#include "indexer/records.h"

// Finds and reads the files that an import takes: Markdown (.md), JSON lines (.jsonl, .ndjson,
// .json-lines) and synonyms (synonyms.<lang>.txt), of a folder and those below it, or one file.
//
// In:      hidden files and README.md are passed over. A folder reached twice (by a link) is read
//          once.
// Out:     records one by one, always in the same order: areas.jsonl, accounts.jsonl, the others
//          by name, revisions.jsonl. What is refused is a Problem, and the rest goes on.
// Throws:  Error NotFound when there is nothing at `path`, BadInput for a single file of another
//          kind. Threads: any.
namespace kb::indexer {

struct Origin {
  std::filesystem::path file;
  size_t line = 0;  // from 1; 0 for the file or folder as a whole
};
std::string to_text(const Origin& origin);  // "tickets.jsonl:12"

struct Problem {
  Origin origin;
  std::string message;
};

struct Source {
  Record record;
  Origin origin;
  size_t bytes = 0;  // that it took in its file
};

using OnSource = std::function<void(Source)>;
using OnProblem = std::function<void(const Problem&)>;

void read_sources(const std::filesystem::path& path, const OnSource& on_source,
                  const OnProblem& on_problem);

}  // namespace kb::indexer
