// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "search/article_title.h"
#include "search/index_reader.h"

// Titles that fit what is being typed, for the list under the search box.
//
// In:      at least kMinCompleteLetters letters of clean UTF-8; the last word may be unfinished.
// Out:     at most `limit` articles that hold all the words in their titles, those that solved more
//          tickets first. Never tickets: hints come only from databases read whole.
// Throws:  Error IndexUnavailable, IndexStale. Threads: any.
namespace kb::search {

inline constexpr size_t kMinCompleteLetters = 2;

std::vector<ArticleTitle> complete(IndexReader& index, std::string_view typed, const Scope& scope,
                                   int limit);

}  // namespace kb::search
