// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "cli/command.h"
#include "cli/eval/comparison.h"
#include "cli/eval/confidence.h"
#include "cli/eval/judged.h"
#include "cli/eval/proposal.h"
#include "cli/eval/report.h"
#include "cli/eval/typing.h"
#include "cli/progress.h"
#include "core/spread_hash.h"
#include "indexer/scratch_folder.h"
#include "search/index_folder.h"
#include "search/index_reader.h"
#include "search/index_writer.h"
#include "search/languages.h"
#include "search/search.h"
#include "search/suggest.h"
#include "search/teaching.h"
#include "text/fold.h"
#include "text/markdown.h"

namespace kb::cli {
namespace {

constexpr int kDepth = 100;  // documents asked for each query

struct EvalOptions {
  std::string corpus, queries, qrels, no_answer, synonyms, split, run, compare;
  bool history = false, suggest = false, json = false, no_accents = false, upper = false;
  double history_share = 1;
  std::optional<double> precision;     // propose thresholds for it
  std::optional<std::uint64_t> typos;  // seed of the slips
};

// Queries of the split "history", as tickets of as many accounts that their documents solved.
std::vector<search::Lesson> lessons_of(const std::vector<JudgedQuery>& queries,
                                       const search::Judgments& judgments, double share) {
  std::vector<search::Lesson> lessons;
  for (const auto& query : queries) {
    if (query.split != "history") continue;
    if (static_cast<double>(spread_hash(0, query.id) % 1000) >= share * 1000) continue;
    const auto judged = judgments.find(query.id);
    if (judged == judgments.end()) continue;
    for (const auto& [document, grade] : judged->second)
      if (grade > 0) lessons.push_back({query.text, query.lang, query.id, document, true});
  }
  return lessons;
}

search::Document to_document(const nlohmann::json& line) {
  search::Document document;
  document.kind = search::kArticle;
  document.id = line.at("id");
  document.title = line.value("title", "");
  document.lang = line.value("lang", "es");
  document.sections = text::markdown_to_sections(line.value("body", ""));
  return document;
}

void put_synonyms(const EvalOptions& options, search::IndexWriter& writer) {
  if (options.synonyms.empty()) return;
  for (const auto& language : search::languages()) {
    const std::filesystem::path folder(options.synonyms);
    std::ifstream in(folder / fmt::format("synonyms.{}.txt", language.code), std::ios::binary);
    if (in)
      writer.put_synonyms(std::string(language.code), {std::istreambuf_iterator<char>(in), {}});
  }
}

std::vector<search::TaughtArticle> build_index(const EvalOptions& options,
                                               const std::filesystem::path& folder) {
  const search::IndexFolder files(folder);
  const auto generation = files.make_generation();
  search::IndexWriter writer(folder, generation, search::Durability::Scratch);
  std::vector<search::TaughtArticle> articles;
  for_each_json(options.corpus, [&](const nlohmann::json& line) {
    const auto document = to_document(line);
    writer.add_new(document);
    articles.push_back(search::taught_article(document));
  });
  put_synonyms(options, writer);
  writer.commit(1);
  files.make_current(generation);
  return articles;
}

search::SuggestRequest suggest_request(const JudgedQuery& query) {
  search::SuggestRequest request;
  request.subject = query.text;
  request.language = query.lang;
  request.threshold = 0;
  return request;
}

// What the ask page would show for each query, and how sure it is of the first.
ScoredRun run_suggestions(const std::vector<JudgedQuery>& queries, const EvalOptions& options,
                          const search::Judgments& judgments, search::IndexReader& reader,
                          std::vector<Outcome>& outcomes) {
  ScoredRun run;
  for (const auto& query : queries) {
    if (!options.split.empty() && query.split != options.split) continue;
    auto& ranked = run[query.id];
    const auto result = search::suggest(reader, suggest_request(query));
    for (const auto& suggestion : result.suggestions)
      ranked.emplace_back(suggestion.hit.id, suggestion.confidence);
    const auto judged = judgments.find(query.id);
    if (judged == judgments.end()) continue;
    Outcome outcome{0, false, true, query.area};
    if (!ranked.empty()) {
      const auto grade = judged->second.find(ranked.front().first);
      outcome.confidence = ranked.front().second;
      outcome.right = grade != judged->second.end() && grade->second > 0;
    }
    outcomes.push_back(std::move(outcome));
  }
  return run;
}

void ask_unanswerable(const EvalOptions& options, search::IndexReader& reader,
                      std::vector<Outcome>& outcomes) {
  if (options.no_answer.empty()) return;
  for (const auto& query : read_queries(options.no_answer)) {
    const auto result = search::suggest(reader, suggest_request(query));
    const double confidence =
        result.suggestions.empty() ? 0 : result.suggestions.front().confidence;
    outcomes.push_back({confidence, false, false, query.area});
  }
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
    request.language = query.lang;
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
    if (options.typos) query.text = with_slip(query.text, spread_hash(*options.typos, query.id));
    if (options.no_accents) query.text = text::without_marks(query.text);
    if (options.upper) query.text = text::to_upper(query.text);
  }
  return queries;
}

void report(const ScoredRun& run, const search::Judgments& judgments, const EvalOptions& options,
            const std::vector<JudgedQuery>& queries) {
  const auto rankings = rankings_of(run);
  const auto figures = search::mean_figures(judgments, rankings);
  std::optional<Comparison> comparison;
  if (!options.compare.empty())
    comparison = compare(judgments, rankings, read_run(options.compare));
  report_ranking(figures, comparison, queries, options.json);
}

int evaluate(const EvalOptions& options) {
  const auto queries = read_queries(options.queries);
  const auto judgments = read_judgments(options.qrels);
  const indexer::ScratchFolder folder;
  const auto articles = build_index(options, folder.path());
  if (options.history)
    search::teach(folder.path(), articles, lessons_of(queries, judgments, options.history_share));
  search::IndexReader reader(folder.path());
  const auto asked = as_typed(queries, options);
  const auto asked_judgments = judgments_of(queries, judgments, options);
  std::vector<Outcome> outcomes;
  const auto run = options.suggest
                       ? run_suggestions(asked, options, asked_judgments, reader, outcomes)
                       : run_queries(asked, options, reader);
  report(run, asked_judgments, options, asked);
  if (options.suggest) {
    ask_unanswerable(options, reader, outcomes);
    report_confidence(outcomes, options.json);
    if (options.precision && !options.json) print(propose_thresholds(outcomes, *options.precision));
  }
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
  app.add_option("--history-share", options->history_share, "only this share of the history")
      ->check(CLI::Range(0.0, 1.0));
  app.add_flag("--suggest", options->suggest,
               "ask for suggestions instead, and tell how far their confidence can be trusted");
  app.add_option("--noanswer", options->no_answer,
                 "queries that no document answers, for --suggest");
  app.add_option("--precision", options->precision,
                 "with --suggest: propose thresholds at which so many first suggestions are right")
      ->check(CLI::Range(0.0, 1.0));
  app.add_option("--run", options->run, "write the ranking here, as TREC does");
  app.add_flag("--noaccents", options->no_accents, "ask the queries without their accents");
  app.add_option("--typos", options->typos, "ask each query with one slip, chosen by this seed");
  app.add_flag("--upper", options->upper, "ask the queries in capitals");
  app.add_option("--compare", options->compare, "tell the difference to an earlier --run file");
  app.add_flag("--json", options->json, "print one JSON object");
  return [options] { return evaluate(*options); };
}

}  // namespace kb::cli
