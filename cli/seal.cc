// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>

#include "cli/command.h"
#include "cli/settings.h"
#include "store/seal_keys.h"

namespace kb::cli {
namespace {

int rotate(const Config& config) {
  store::Store store(store_address(config));
  const crypto::KeyFile keys(key_file_of(config));
  const auto rotation =
      store::rotate_seal_keys(store, keys, store::Actor{}, SystemClock{}.now(), [](long long done) {
        fmt::print("{} sealed anew\n", done);
        std::fflush(stdout);
      });
  if (rotation.resumed) fmt::print("an earlier rotation was cut off; it is finished now\n");
  fmt::print("one key left in {}, {} secrets sealed with it\n", keys.path().string(),
             rotation.sealed_anew);
  fmt::print("copies of the old key file open copies of the old store: keep or destroy both\n");
  return 0;
}

}  // namespace

Run define_seal(CLI::App& app) {
  const auto settings = key_flags(app);
  app.require_subcommand(1);
  app.add_subcommand("rotate", "seal every secret with a new key and forget the old one");
  return [settings] { return rotate(settings.load()); };
}

}  // namespace kb::cli
