// SPDX-License-Identifier: MIT
#include "cli/eval/judged.h"

#include <fmt/format.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/error.h"

namespace kb::cli {
namespace {

std::ifstream open_file(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorCode::BadInput, "cannot read " + path);
  return in;
}

void for_each_line(const std::string& path,
                   const std::function<void(const std::string& line, int number)>& take) {
  auto in = open_file(path);
  std::string line;
  for (int number = 1; std::getline(in, line); ++number)
    if (!line.empty()) take(line, number);
}

[[noreturn]] void refuse(const std::string& path, int number, std::string_view what) {
  throw Error(ErrorCode::BadInput, fmt::format("{}:{}: {}", path, number, what));
}

}  // namespace

void for_each_json(const std::string& path,
                   const std::function<void(const nlohmann::json&)>& take) {
  for_each_line(path, [&](const std::string& line, int number) {
    try {
      take(nlohmann::json::parse(line));
    } catch (const nlohmann::json::exception& e) {
      refuse(path, number, e.what());
    }
  });
}

std::vector<JudgedQuery> read_queries(const std::string& path) {
  std::vector<JudgedQuery> queries;
  for_each_json(path, [&](const nlohmann::json& line) {
    queries.push_back({line.at("id"), line.at("text"), line.value("split", ""),
                       line.value("lang", ""), line.value("area", "")});
  });
  return queries;
}

search::Judgments read_judgments(const std::string& path) {
  search::Judgments judgments;
  for_each_line(path, [&](const std::string& line, int number) {
    const auto first = line.find('\t'), second = line.find('\t', first + 1);
    if (second == std::string::npos) refuse(path, number, "not query, document and grade");
    judgments[line.substr(0, first)][line.substr(first + 1, second - first - 1)] =
        std::atoi(line.c_str() + second + 1);
  });
  return judgments;
}

void write_run(const ScoredRun& run, const std::string& path) {
  std::ofstream out(path);
  for (const auto& [query, ranked] : run) {
    int rank = 0;
    for (const auto& [document, score] : ranked)
      out << fmt::format("{} Q0 {} {} {:.6f} resuelve\n", query, document, ++rank, score);
  }
  if (!out.flush()) throw Error(ErrorCode::BadInput, "cannot write " + path);
}

Rankings read_run(const std::string& path) {
  Rankings run;
  for_each_line(path, [&](const std::string& line, int number) {
    std::istringstream in(line);
    std::string query, unused, document;
    if (int rank = 0; !(in >> query >> unused >> document >> rank))
      refuse(path, number, "not a line of a run");
    run[query].push_back(document);
  });
  return run;
}

Rankings rankings_of(const ScoredRun& run) {
  Rankings rankings;
  for (const auto& [query, ranked] : run)
    for (const auto& [document, score] : ranked) rankings[query].push_back(document);
  return rankings;
}

}  // namespace kb::cli
