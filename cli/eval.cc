// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <optional>

#include "cli/command.h"
#include "cli/eval/comparison.h"
#include "cli/eval/judged.h"
#include "cli/eval/typing.h"
#include "cli/progress.h"
#include "core/error.h"
#include "core/utf8.h"
#include "search/index_folder.h"
#include "search/index_reader.h"
#include "search/index_writer.h"
#include "search/search.h"
#include "text/fold.h"
#include "text/markdown.h"

namespace kb::cli {
namespace {

constexpr int kDepth = 100;         // documents asked for each query
constexpr size_t kShownBytes = 80;  // of a query

struct EvalOptions {
  std::string corpus, queries, qrels, synonyms, split, run, compare;
  bool history = false, json = false, no_accents = false, upper = false;
  std::optional<std::uint64_t> typos;  // seed of the slips
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
    for (const auto& text : known->second) document.sections.push_back({0, "", "", text});
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

// The judged queries that are asked: of the split, if one was named.
search::Judgments judgments_of(const std::vector<JudgedQuery>& queries,
                               const search::Judgments& all, const EvalOptions& options) {
  search::Judgments judgments;
  for (const auto& query : queries)
    if (const auto judged = all.find(query.id);
        judged != all.end() && (options.split.empty() || query.split == options.split))
      judgments.insert(*judged);
  return judgments;
}

// As hurried people would have typed them; a slip depends on the query alone, not on the others.
std::vector<JudgedQuery> as_typed(std::vector<JudgedQuery> queries, const EvalOptions& options) {
  for (auto& query : queries) {
    if (options.typos) query.text = with_slip(query.text, mixed(*options.typos, query.id));
    if (options.no_accents) query.text = text::without_marks(query.text);
    if (options.upper) query.text = text::to_upper(query.text);
  }
  return queries;
}

nlohmann::ordered_json to_json(const std::vector<QueryDifference>& differences) {
  auto out = nlohmann::ordered_json::array();
  for (const auto& each : differences)
    out.push_back({{"query", each.query}, {"difference", each.difference}});
  return out;
}

nlohmann::ordered_json to_json(const Comparison& comparison) {
  return {{"wins", comparison.wins},
          {"ties", comparison.ties},
          {"losses", comparison.losses},
          {"difference", comparison.difference},
          {"p", comparison.p},
          {"gained", to_json(comparison.gained)},
          {"lost", to_json(comparison.lost)}};
}

void print_as_json(const search::Figures& figures, const std::optional<Comparison>& comparison) {
  nlohmann::ordered_json out;
  for (const auto& [name, value] : named(figures)) out[name] = value;
  out["queries"] = figures.queries;
  if (comparison) out["compare"] = to_json(*comparison);
  fmt::print("{}\n", out.dump());
}

void print(const std::vector<QueryDifference>& differences, std::string_view title,
           const std::vector<JudgedQuery>& queries) {
  if (!differences.empty()) fmt::print("{}\n", title);
  for (const auto& [id, difference] : differences) {
    const auto query = std::ranges::find(queries, id, &JudgedQuery::id);
    fmt::print("  {:+.4f}  {}  {}\n", difference, id,
               utf8_prefix(query == queries.end() ? "" : query->text, kShownBytes));
  }
}

void print(const Comparison& comparison, const std::vector<JudgedQuery>& queries) {
  fmt::print("\nnDCG@10 against the earlier run: {} better, {} equal, {} worse\n", comparison.wins,
             comparison.ties, comparison.losses);
  fmt::print("mean difference {:+.4f}, p {:.5f} (paired randomisation test, two-sided)\n",
             comparison.difference, comparison.p);
  print(comparison.gained, "gained most", queries);
  print(comparison.lost, "lost most", queries);
}

void print(const search::Figures& figures) {
  for (const auto& [name, value] : named(figures)) fmt::print("{:<10} {:.4f}\n", name, value);
  fmt::print("{:<10} {}\n", "queries", figures.queries);
}

void report(const ScoredRun& run, const search::Judgments& judgments, const EvalOptions& options,
            const std::vector<JudgedQuery>& queries) {
  const auto rankings = rankings_of(run);
  const auto figures = search::mean_figures(judgments, rankings);
  std::optional<Comparison> comparison;
  if (!options.compare.empty())
    comparison = compare(judgments, rankings, read_run(options.compare));
  if (options.json) return print_as_json(figures, comparison);
  print(figures);
  if (comparison) print(*comparison, queries);
}

int evaluate(const EvalOptions& options) {
  const auto queries = read_queries(options.queries);
  const auto judgments = read_judgments(options.qrels);
  const ScratchFolder folder;
  build_index(options, options.history ? learned_texts(queries, judgments) : Learned{},
              folder.path());
  search::IndexReader reader(folder.path(), options.synonyms);
  const auto asked = as_typed(queries, options);
  const auto run = run_queries(asked, options, reader);
  report(run, judgments_of(queries, judgments, options), options, asked);
  if (!options.run.empty()) write_run(run, options.run);
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
  app.add_option("--synonyms", options->synonyms, "folder with synonyms.<lang>.txt");
  app.add_flag("--history", options->history,
               "learn from the queries of the split \"history\" first");
  app.add_option("--run", options->run, "write the ranking here, as TREC does");
  app.add_flag("--noaccents", options->no_accents, "ask the queries without their accents");
  app.add_option("--typos", options->typos, "ask each query with one slip, chosen by this seed");
  app.add_flag("--upper", options->upper, "ask the queries in capitals");
  app.add_option("--compare", options->compare, "tell the difference to an earlier --run file");
  app.add_flag("--json", options->json, "print one JSON object");
  return [options] { return evaluate(*options); };
}

}  // namespace kb::cli
