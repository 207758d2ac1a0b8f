// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <vector>

#include "indexer/sources.h"

// The files that an import of a folder reads, in order. See sources.h.
namespace kb::indexer {

enum class FileKind { Other, Markdown, JsonLines, Synonyms };
FileKind kind_of_file(const std::filesystem::path& file);

std::vector<std::filesystem::path> source_files(const std::filesystem::path& folder,
                                                const OnProblem& on_problem);

}  // namespace kb::indexer
