// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/eval/proposal.h"
#include "cli/settings.h"
#include "core/error.h"
#include "indexer/own_history.h"
#include "search/suggest.h"
#include "store/accounts.h"
#include "store/suggest_thresholds.h"

namespace kb::cli {
namespace {

constexpr std::string_view kAnyArea = "*";  // every area without a threshold of its own

struct ThresholdOptions {
  std::string area;
  double threshold = search::kDefaultThreshold, precision = 0.9;
  bool apply = false;
};

std::string area_named(store::Transaction& tx, const std::string& given) {
  if (given == kAnyArea) return "";
  std::string known;
  for (const auto& area : store::areas(tx)) {
    if (area.id == given) return given;
    known += (known.empty() ? "" : ", ") + area.id;
  }
  throw Error(ErrorCode::NotFound, "there is no area " + given,
              known.empty() ? "Use * for all." : "Areas: " + known + "; * is all others.");
}

int list(store::Store& store) {
  auto tx = store.read();
  bool has_any = false;
  for (const auto& [area, threshold] : store::suggest_thresholds(tx)) {
    has_any = has_any || area.empty();
    fmt::print("{:<24} {:.3f}\n", area.empty() ? kAnyArea : area, threshold);
  }
  if (!has_any) fmt::print("{:<24} {:.3f}  default\n", kAnyArea, search::kDefaultThreshold);
  return 0;
}

int set(store::Store& store, const ThresholdOptions& options) {
  auto tx = store.write();
  store::put_suggest_threshold(tx, {area_named(tx, options.area), options.threshold});
  tx.commit();
  fmt::print("{} {:.3f}\n", options.area, options.threshold);
  return 0;
}

int remove(store::Store& store, const ThresholdOptions& options) {
  auto tx = store.write();
  const std::string area = options.area == kAnyArea ? "" : options.area;
  if (!store::remove_suggest_threshold(tx, area))
    throw Error(ErrorCode::NotFound, options.area + " has no threshold of its own",
                "See: resuelve threshold list");
  tx.commit();
  fmt::print("{} removed\n", options.area);
  return 0;
}

void apply_proposals(store::Store& store, const std::vector<search::ThresholdProposal>& proposals) {
  auto tx = store.write();
  for (const auto& proposal : proposals)
    if (proposal.threshold) store::put_suggest_threshold(tx, {proposal.area, *proposal.threshold});
  tx.commit();
}

int propose(store::Store& store, const ThresholdOptions& options, const Config& config) {
  const auto texts = indexer::ask_own_history(store, index_folder(config));
  if (texts.empty())
    throw Error(ErrorCode::NotFound, "no ticket is linked to an article yet",
                "Link some, or set a threshold: resuelve threshold set");
  const auto proposals = search::propose_thresholds(texts, options.precision);
  print(proposals);
  if (options.apply) apply_proposals(store, proposals);
  return 0;
}

}  // namespace

Run define_threshold(CLI::App& app) {
  using Action = std::function<int(store::Store&, const Config&)>;
  const auto settings = store_flags(app);
  const auto options = std::make_shared<ThresholdOptions>();
  const auto chosen = std::make_shared<Action>();
  app.require_subcommand(1);
  const auto action = [&](const char* name, const char* help, Action run) {
    auto* sub = app.add_subcommand(name, help);
    sub->callback([chosen, run = std::move(run)] { *chosen = run; });
    return sub;
  };
  action("list", "thresholds that were set",
         [](store::Store& store, const Config&) { return list(store); });
  auto* setting =
      action("set", "how sure a suggestion must be in an area",
             [options](store::Store& store, const Config&) { return set(store, *options); });
  setting->add_option("area", options->area, "id of the area; * is every other")->required();
  setting->add_option("threshold", options->threshold, "0 shows all, 1 nothing")
      ->required()
      ->check(CLI::Range(0.0, 1.0));
  action("remove", "let the area follow the others again",
         [options](store::Store& store, const Config&) { return remove(store, *options); })
      ->add_option("area", options->area, "id of the area; * is every other")
      ->required();
  auto* proposing = action("propose", "thresholds that this store's own history asks for",
                           [options](store::Store& store, const Config& config) {
                             return propose(store, *options, config);
                           });
  proposing->add_option("--precision", options->precision, "share of first suggestions to be right")
      ->default_val(0.9)
      ->check(CLI::Range(0.0, 1.0));
  proposing->add_flag("--apply", options->apply, "set them too");
  return [settings, chosen] {
    const Config config = settings.load();
    store::Store store(store_address(config));
    return (*chosen)(store, config);
  };
}

}  // namespace kb::cli
