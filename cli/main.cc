// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <vector>

#include "cli/command.h"
#include "cli/wrong_use.h"
#include "core/error.h"

namespace {

using namespace kb;

struct Parsed {
  CLI::App* app;
  const cli::Command* command;
  cli::Run run;
};

std::vector<Parsed> add_commands(CLI::App& program) {
  std::vector<Parsed> all;
  for (const auto& command : cli::commands()) {
    auto* app = program.add_subcommand(std::string(command.name), std::string(command.summary));
    app->footer(fmt::format("Example:\n  {}", command.example));
    all.push_back({app, &command, command.define(*app)});
  }
  return all;
}

int run_chosen(const std::vector<Parsed>& all) {
  for (const auto& parsed : all)
    if (parsed.app->parsed()) return parsed.run();
  return 0;
}

int fail(const Error& error) {
  fmt::print(stderr, "resuelve: {}\n", error.what());
  if (!error.hint.empty()) fmt::print(stderr, "  {}\n", error.hint);
  return exit_status(error.code);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App program{"A knowledge base that is searched and a support portal, on one machine.",
                   "resuelve"};
  program.require_subcommand(1);
  try {
    const auto all = add_commands(program);
    try {
      program.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
      return cli::explain_wrong_use(program, e);
    }
    return run_chosen(all);
  } catch (const Error& e) {
    return fail(e);
  } catch (const std::exception& e) {
    return fail(Error(ErrorCode::Internal, e.what()));
  }
}
