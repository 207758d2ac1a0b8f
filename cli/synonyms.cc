// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/settings.h"
#include "core/error.h"
#include "core/time.h"
#include "indexer/synonym_file.h"
#include "server/synonym_proposals.h"
#include "store/synonyms.h"

namespace kb::cli {
namespace {

struct SynonymOptions {
  std::string lang = "es", line;
  bool all = false;
};

int list(store::Store& store, const SynonymOptions& options) {
  auto tx = store.read();
  for (const auto& synonym : store::synonyms(tx)) {
    if (!options.all && synonym.state != store::SynonymState::InUse) continue;
    fmt::print("{:>6} {} {:<8} {:<11} {}\n", synonym.id, synonym.lang, to_text(synonym.origin),
               options.all ? to_text(synonym.state) : "", synonym.line);
  }
  return 0;
}

int propose(store::Store& store) {
  for (const auto& proven : server::synonym_proposals(store, SystemClock{}.now())) {
    const auto& proposal = proven.proposal;
    const bool of_searches = proposal.from == search::SynonymProposal::From::Searches;
    fmt::print("{} {}\n    {} {} of {} {}", proposal.lang, proposal.line(), proposal.times,
               of_searches ? "searches made again so," : "tickets", proposal.askers,
               of_searches ? "askers" : "accounts");
    if (!of_searches) fmt::print(", {} (G2 {:.1f})", proposal.article, proposal.surprise);
    fmt::print("\n");
    for (const auto& example : proven.examples) fmt::print("    - {}\n", example);
  }
  return 0;
}

int add(store::Store& store, const SynonymOptions& options) {
  indexer::check_synonym(options.line, options.lang);
  store::Synonym synonym;
  synonym.lang = options.lang;
  synonym.line = options.line;
  synonym.created = synonym.changed = SystemClock{}.now();
  auto tx = store.write();
  store::put_synonym(tx, synonym);
  tx.commit();
  fmt::print("{} {} added; a running server knows it within a second\n", options.lang,
             options.line);
  return 0;
}

int remove(store::Store& store, const SynonymOptions& options) {
  auto tx = store.write();
  const auto synonym = store::find_synonym(tx, options.lang, options.line);
  if (!synonym || !store::set_synonym_state(tx, synonym->id, store::SynonymState::TakenBack,
                                            SystemClock{}.now()))
    throw Error(ErrorCode::NotFound, options.line + " is not in use",
                "See: resuelve synonyms list");
  tx.commit();
  fmt::print("{} {} removed\n", options.lang, options.line);
  return 0;
}

}  // namespace

Run define_synonyms(CLI::App& app) {
  using Action = std::function<int(store::Store&)>;
  const auto settings = store_flags(app);
  const auto options = std::make_shared<SynonymOptions>();
  const auto chosen = std::make_shared<Action>();
  app.require_subcommand(1);
  const auto action = [&](const char* name, const char* help, Action run) {
    auto* sub = app.add_subcommand(name, help);
    sub->callback([chosen, run = std::move(run)] { *chosen = run; });
    return sub;
  };
  const auto with_line = [&](CLI::App* sub) {
    sub->add_option("line", options->line, "\"a = b\" both ways, \"a => b | c\" one way")
        ->required();
    sub->add_option("--lang", options->lang, "language of the words")->capture_default_str();
  };
  action("list", "those in use", [options](store::Store& store) {
    return list(store, *options);
  })->add_flag("--all", options->all, "those taken back and dismissed too");
  action("propose", "what searches and tickets ask for, and what proves it",
         [](store::Store& store) { return propose(store); });
  with_line(
      action("add", "one more", [options](store::Store& store) { return add(store, *options); }));
  with_line(action("remove", "one that is in use",
                   [options](store::Store& store) { return remove(store, *options); }));
  return [settings, chosen] {
    store::Store store(store_address(settings.load()));
    return (*chosen)(store);
  };
}

}  // namespace kb::cli
