// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "search/fields.h"

namespace kb::cli {

Run define_version(CLI::App&) {
  return [] {
    fmt::print("resuelve {}\nindex schema {}\n", RESUELVE_VERSION, search::kSchemaVersion);
    return 0;
  };
}

}  // namespace kb::cli
