// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/article_title.h"
#include "search/index_reader.h"

// What somebody may be about to type: a query that others asked for often, and titles that fit.
//
// A title fits when it holds every word: finished ones in any form ("configuro" finds
// "configurar"), the last one by its beginning. Stop words are passed over, and so are words that
// no title has as long as they are not more than the others. Where nothing fits, a finished word is
// corrected as in a search, and the beginning of the last one may have one slip.
//
// In:      at least kMinCompleteLetters letters of clean UTF-8. Likely queries, best first.
// Out:     at most `titles` articles, those that solved more tickets first. The query has only
// words
//          of documents that the visitor may read. Never tickets: hints come only from databases
//          read whole.
// Throws:  Error IndexUnavailable, IndexStale. Threads: any.
namespace kb::search {

inline constexpr size_t kMinCompleteLetters = 2;

// Made by likely_query(), once; looked through at every letter that somebody types.
struct LikelyQuery {
  std::string written;                 // as it is shown
  std::vector<std::string> words;      // folded, parts of technical tokens too
  std::vector<std::string> technical;  // terms of whole technical tokens
};
LikelyQuery likely_query(std::string_view written);

struct CompletionRequest {
  std::string_view typed;
  Scope scope;
  size_t titles = 5;
  std::span<const LikelyQuery> likely = {};
};

struct Completions {
  std::optional<std::string> query;
  std::vector<ArticleTitle> titles;
};

Completions complete(IndexReader& index, const CompletionRequest& request);

}  // namespace kb::search
