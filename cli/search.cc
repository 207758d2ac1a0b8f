// SPDX-License-Identifier: MIT
#include "search/search.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/explanation.h"
#include "cli/settings.h"
#include "core/utf8.h"

namespace kb::cli {
namespace {

struct SearchOptions {
  search::SearchRequest request;
  std::vector<std::string> words;
  bool everything = false;
};

void print(const search::Hit& hit, int rank) {
  fmt::print("{:>2}. {}\n    {} {}{}  {:.2f}\n", rank, hit.title, hit.kind, hit.id,
             hit.anchor.empty() ? "" : "#" + hit.anchor, hit.score);
  if (!hit.passage.text.empty()) {
    std::string passage = hit.passage.text;
    std::ranges::replace(passage, '\n', ' ');
    fmt::print("    {}{}{}\n", hit.passage.cut_before ? "… " : "", passage,
               hit.passage.cut_after ? " …" : "");
  }
}

int run(const SearchOptions& options, const Config& config) {
  search::SearchRequest request = options.request;
  for (const auto& word : options.words) request.text += (request.text.empty() ? "" : " ") + word;
  request.text = to_clean_utf8(request.text);
  if (options.everything) {
    request.scope.clients = request.scope.internal = true;
    request.scope.tickets = search::Scope::Tickets::All;
  }
  search::IndexReader reader(index_folder(config));
  const auto result = search::search(reader, request);
  int rank = request.page * request.size;
  if (result.corrected) fmt::print("corrected: {}\n", *result.corrected);
  if (result.explanation) print_explanation(*result.explanation);
  for (const auto& hit : result.hits) {
    print(hit, ++rank);
    if (hit.explanation) print_explanation(*hit.explanation);
  }
  for (const auto& ignored : result.ignored) fmt::print("ignored: {}\n", ignored);
  fmt::print("{}{} found in {:.1f} ms\n", result.total_is_estimate ? "about " : "", result.total,
             static_cast<double>(result.took.count()) / 1000);
  return 0;
}

}  // namespace

Run define_search(CLI::App& app) {
  const auto settings = store_flags(app);
  const auto options = std::make_shared<SearchOptions>();
  app.add_option("words", options->words, "what to look for")->required();
  app.add_option("--size", options->request.size, "hits to show")
      ->default_val(10)
      ->check(CLI::Range(1, search::kMaxPageSize));
  app.add_option("--area", options->request.filters.area, "only this area");
  app.add_option("--lang", options->request.filters.lang, "only this language");
  app.add_option("--kind", options->request.filters.kind, "article or ticket")
      ->check(CLI::IsMember({"article", "ticket"}));
  app.add_flag("--everything", options->everything, "also what clients and staff alone may read");
  app.add_flag("--explain", options->request.explain,
               "also how the words were read and what each score is made of");
  return [settings, options] { return run(*options, settings.load()); };
}

}  // namespace kb::cli
