// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <optional>
#include <vector>

#include "search/answer_training.h"

// Trains the model of an index anew and puts it beside its generations, where readers take it from.
//
// In:      the folder of a built index; every article that may be an answer; every lesson; the
//          number of the last change that they hold.
// Throws:  Error IndexUnavailable (no index, disk full), IndexStale. Threads: one at a time.
namespace kb::search {

// Where the model lies: absent as long as nothing was taught.
std::filesystem::path answers_file(const std::filesystem::path& index_folder);

// Without lessons the model is removed.
void teach(const std::filesystem::path& index_folder, const std::vector<TaughtArticle>& articles,
           const std::vector<Lesson>& lessons, long long number = 0);

// Number that the model there was trained at; absent without one.
std::optional<long long> taught_up_to(const std::filesystem::path& index_folder);

}  // namespace kb::search
