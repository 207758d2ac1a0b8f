// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <utility>
#include <vector>

#include "search/figures.h"

// The files of a judged set: queries, judgments, and runs in TREC's form.
//
// Throws:  Error BadInput for a file that cannot be read or written, or with the number of a line
//          that does not fit.
namespace kb::cli {

struct JudgedQuery {
  std::string id, text, split, lang, area;
};

// For each query its documents with their scores, best first.
using ScoredRun = std::map<std::string, std::vector<std::pair<std::string, double>>>;
using Rankings = std::map<std::string, search::Ranking>;

// Calls `take` with each line of JSON.
void for_each_json(const std::string& path, const std::function<void(const nlohmann::json&)>& take);

std::vector<JudgedQuery> read_queries(
    const std::string& path);                               // {"id","text","split","lang","area"}
search::Judgments read_judgments(const std::string& path);  // query, document, grade; tabs

// Scores fall with the rank, so that a reader that sorts by score keeps our order.
void write_run(const ScoredRun& run, const std::string& path);
Rankings read_run(const std::string& path);  // in the order of the file
Rankings rankings_of(const ScoredRun& run);

}  // namespace kb::cli
