// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <span>
#include <string_view>

namespace CLI {
class App;
}

// The subcommands of `resuelve`: one file each, listed in one table (commands.cc).
//
// define() declares the options on its App and gives back what to run once they are parsed; that
// returns the exit status (0 done, 1 failed, 2 wrong use) or throws Error.
namespace kb::cli {

using Run = std::function<int()>;

struct Command {
  std::string_view name, summary, example;
  Run (*define)(CLI::App& app);
};

std::span<const Command> commands();

Run define_init(CLI::App& app);
Run define_import(CLI::App& app);
Run define_export(CLI::App& app);
Run define_index(CLI::App& app);
Run define_serve(CLI::App& app);
Run define_search(CLI::App& app);
Run define_suggest(CLI::App& app);
Run define_similar(CLI::App& app);
Run define_duplicates(CLI::App& app);
Run define_guards(CLI::App& app);
Run define_threshold(CLI::App& app);
Run define_synonyms(CLI::App& app);
Run define_eval(CLI::App& app);
Run define_user(CLI::App& app);
Run define_seal(CLI::App& app);
Run define_plan(CLI::App& app);
Run define_outgoing(CLI::App& app);
Run define_doctor(CLI::App& app);
Run define_version(CLI::App& app);

}  // namespace kb::cli
