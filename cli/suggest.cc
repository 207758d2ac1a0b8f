// SPDX-License-Identifier: MIT
#include "search/suggest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/settings.h"
#include "core/utf8.h"
#include "store/suggest_thresholds.h"

namespace kb::cli {
namespace {

struct SuggestOptions {
  search::SuggestRequest request;
  std::vector<std::string> words;
  std::optional<double> threshold;  // else that of the area
};

double threshold_of(const SuggestOptions& options, const Config& config) {
  if (options.threshold) return *options.threshold;
  store::Store store(store_address(config));
  auto tx = store.read();
  return store::suggest_threshold(tx, options.request.area).value_or(search::kDefaultThreshold);
}

void print(const search::Suggestion& suggestion, int rank) {
  fmt::print("{:>2}. {:.2f}  {}\n    {} {}{}  because of: {}\n", rank, suggestion.confidence,
             suggestion.hit.title, suggestion.hit.kind, suggestion.hit.id,
             suggestion.hit.anchor.empty() ? "" : "#" + suggestion.hit.anchor,
             fmt::join(suggestion.why, ", "));
}

int run(const SuggestOptions& options, const Config& config) {
  search::SuggestRequest request = options.request;
  request.subject = to_clean_utf8(fmt::format("{}", fmt::join(options.words, " ")));
  request.body = to_clean_utf8(request.body);
  request.threshold = threshold_of(options, config);
  search::IndexReader reader(index_folder(config));
  const auto result = search::suggest(reader, request);
  int rank = 0;
  for (const auto& suggestion : result.suggestions) print(suggestion, ++rank);
  if (result.abstained)
    fmt::print("nothing certain enough (threshold {:.2f})\n", request.threshold);
  fmt::print("{:.1f} ms\n", static_cast<double>(result.took.count()) / 1000);
  return 0;
}

}  // namespace

Run define_suggest(CLI::App& app) {
  const auto settings = store_flags(app);
  const auto options = std::make_shared<SuggestOptions>();
  app.add_option("words", options->words, "what the ticket says")->required();
  app.add_option("--body", options->request.body, "its details");
  app.add_option("--lang", options->request.language, "the language it is written in");
  app.add_option("--area", options->request.area, "the area it is about");
  app.add_option("--threshold", options->threshold,
                 "how sure a suggestion must be, 0 to 1; else that of the area")
      ->check(CLI::Range(0.0, 1.0));
  return [settings, options] { return run(*options, settings.load()); };
}

}  // namespace kb::cli
