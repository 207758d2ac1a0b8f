// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

#include "cli/command.h"
#include "cli/progress.h"
#include "core/error.h"
#include "search/figures.h"
#include "search/index_folder.h"
#include "search/index_reader.h"
#include "search/index_writer.h"
#include "search/search.h"
#include "text/markdown.h"

namespace kb::cli {
namespace {

constexpr int kDepth = 100;  // documents asked for each query

struct EvalOptions {
  std::string corpus, queries, qrels, split, run;
  bool history = false, json = false;
};

struct JudgedQuery {
  std::string id, text, split;
};

// A folder for the index, gone at the end.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "resuelve-eval-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw Error(ErrorCode::Internal, "no temporary folder");
    path_ = name;
  }
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

std::ifstream open_file(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorCode::BadInput, "cannot read " + path);
  return in;
}

// Calls `take` with each line of JSON.
void for_each_json(const std::string& path,
                   const std::function<void(const nlohmann::json&)>& take) {
  auto in = open_file(path);
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    try {
      take(nlohmann::json::parse(line));
    } catch (const nlohmann::json::exception& e) {
      throw Error(ErrorCode::BadInput, fmt::format("{}:{}: {}", path, number, e.what()));
    }
  }
}

std::vector<JudgedQuery> read_queries(const std::string& path) {
  std::vector<JudgedQuery> queries;
  for_each_json(path, [&](const nlohmann::json& line) {
    queries.push_back({line.at("id"), line.at("text"), line.value("split", "")});
  });
  return queries;
}

search::Judgments read_judgments(const std::string& path) {
  auto in = open_file(path);
  search::Judgments judgments;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    const auto first = line.find('\t'), second = line.find('\t', first + 1);
    if (second == std::string::npos)
      throw Error(ErrorCode::BadInput,
                  fmt::format("{}:{}: not query, document and grade", path, number));
    judgments[line.substr(0, first)][line.substr(first + 1, second - first - 1)] =
        std::atoi(line.c_str() + second + 1);
  }
  return judgments;
}

// Texts of past tickets, by the document that solved them.
using Learned = std::map<std::string, std::vector<std::string>>;

Learned learned_texts(const std::vector<JudgedQuery>& queries, const search::Judgments& judgments) {
  Learned learned;
  for (const auto& query : queries) {
    if (query.split != "history") continue;
    if (const auto judged = judgments.find(query.id); judged != judgments.end())
      for (const auto& [document, grade] : judged->second)
        if (grade > 0) learned[document].push_back(query.text);
  }
  return learned;
}

search::Document to_document(const nlohmann::json& line, const Learned& learned) {
  search::Document document;
  document.kind = search::kArticle;
  document.id = line.at("id");
  document.title = line.value("title", "");
  document.lang = line.value("lang", "es");
  document.sections = text::markdown_to_sections(line.value("body", ""));
  if (const auto known = learned.find(document.id); known != learned.end())
    document.learned = known->second;
  return document;
}

void build_index(const EvalOptions& options, const Learned& learned,
                 const std::filesystem::path& folder) {
  const search::IndexFolder files(folder);
  const auto generation = files.make_generation();
  search::IndexWriter writer(folder, generation, search::Durability::Scratch);
  for_each_json(options.corpus,
                [&](const nlohmann::json& line) { writer.add_new(to_document(line, learned)); });
  writer.commit(1);
  files.make_current(generation);
}

using ScoredRun = std::map<std::string, std::vector<std::pair<std::string, double>>>;

ScoredRun run_queries(const std::vector<JudgedQuery>& queries, const EvalOptions& options,
                      search::IndexReader& reader) {
  ScoredRun run;
  Progress progress("searching");
  long long done = 0;
  for (const auto& query : queries) {
    progress.show(++done, static_cast<long long>(queries.size()));
    if (!options.split.empty() && query.split != options.split) continue;
    search::SearchRequest request;
    request.text = query.text;
    request.size = kDepth;
    auto& ranked = run[query.id];
    for (const auto& hit : search::search(reader, request).hits)
      ranked.emplace_back(hit.id, hit.score);
  }
  return run;
}

// TREC's form; scores fall with the rank, so that a reader that sorts by score keeps our order.
void write_run(const ScoredRun& run, const std::string& path) {
  std::ofstream out(path);
  for (const auto& [query, ranked] : run) {
    int rank = 0;
    for (const auto& [document, score] : ranked)
      out << fmt::format("{} Q0 {} {} {:.6f} resuelve\n", query, document, ++rank, score);
  }
  if (!out.flush()) throw Error(ErrorCode::BadInput, "cannot write " + path);
}

search::Figures figures(const ScoredRun& run, const search::Judgments& all,
                        const EvalOptions& options, const std::vector<JudgedQuery>& queries) {
  search::Judgments judgments;
  for (const auto& query : queries)
    if (const auto judged = all.find(query.id);
        judged != all.end() && (options.split.empty() || query.split == options.split))
      judgments.insert(*judged);
  std::map<std::string, search::Ranking> rankings;
  for (const auto& [query, ranked] : run)
    for (const auto& [document, score] : ranked) rankings[query].push_back(document);
  return search::mean_figures(judgments, rankings);
}

void print(const search::Figures& figures, bool as_json) {
  if (as_json) {
    nlohmann::ordered_json out;
    for (const auto& [name, value] : named(figures)) out[name] = value;
    out["queries"] = figures.queries;
    fmt::print("{}\n", out.dump());
    return;
  }
  for (const auto& [name, value] : named(figures)) fmt::print("{:<10} {:.4f}\n", name, value);
  fmt::print("{:<10} {}\n", "queries", figures.queries);
}

int evaluate(const EvalOptions& options) {
  const auto queries = read_queries(options.queries);
  const auto judgments = read_judgments(options.qrels);
  const ScratchFolder folder;
  build_index(options, options.history ? learned_texts(queries, judgments) : Learned{},
              folder.path());
  search::IndexReader reader(folder.path());
  const auto run = run_queries(queries, options, reader);
  if (!options.run.empty()) write_run(run, options.run);
  print(figures(run, judgments, options, queries), options.json);
  return 0;
}

}  // namespace

Run define_eval(CLI::App& app) {
  const auto options = std::make_shared<EvalOptions>();
  app.add_option("--corpus", options->corpus, "documents, JSON lines {id, title, body, lang}")
      ->required();
  app.add_option("--queries", options->queries, "queries, JSON lines {id, text, split}")
      ->required();
  app.add_option("--qrels", options->qrels, "judgments: query, document and grade, tab between")
      ->required();
  app.add_option("--split", options->split, "only the queries of this split");
  app.add_flag("--history", options->history,
               "learn from the queries of the split \"history\" first");
  app.add_option("--run", options->run, "write the ranking here, as TREC does");
  app.add_flag("--json", options->json, "print one JSON object");
  return [options] { return evaluate(*options); };
}

}  // namespace kb::cli
