// SPDX-License-Identifier: MIT
#include "cli/wrong_use.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>

#include "core/config.h"

namespace kb::cli {
namespace {

// The innermost subcommand that was named.
const CLI::App& chosen(const CLI::App& app) {
  for (const CLI::App* sub : app.get_subcommands()) return chosen(*sub);
  return app;
}

// Words that could have stood where the wrong one does.
std::vector<std::string> candidates(const CLI::App& app, bool flags) {
  std::vector<std::string> names;
  if (flags)
    for (const CLI::Option* option : app.get_options())
      for (const auto& name : option->get_lnames()) names.push_back("--" + name);
  else
    for (const CLI::App* sub : app.get_subcommands({})) names.push_back(sub->get_name());
  return names;
}

std::string nearest_to(const std::string& typed, const CLI::App& app) {
  const auto names = candidates(app, typed.starts_with('-'));
  return nearest(typed.substr(0, typed.find('=')),
                 std::vector<std::string_view>(names.begin(), names.end()));
}

std::vector<std::string> unknown_words(const CLI::App& program) {
  std::vector<std::string> all = program.remaining(true);
  std::vector<std::string> flags;
  for (const auto& word : all)
    if (word.starts_with("--")) flags.push_back(word);
  return flags.empty() ? all : flags;
}

}  // namespace

int explain_wrong_use(const CLI::App& program, const CLI::ParseError& error) {
  const CLI::App& app = chosen(program);
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
    fmt::print("{}", app.help());
    return 0;
  }
  const auto unknown = unknown_words(program);
  if (unknown.empty()) {
    fmt::print(stderr, "{}: {}\n", app.get_name(), error.what());
  } else {
    fmt::print(stderr, "{}: unknown: {}\n", app.get_name(), unknown.front());
    if (const auto near = nearest_to(unknown.front(), app); !near.empty())
      fmt::print(stderr, "  Did you mean {}?\n", near);
  }
  fmt::print(stderr, "  See: resuelve {}--help\n", &app == &program ? "" : app.get_name() + " ");
  return 2;
}

}  // namespace kb::cli
