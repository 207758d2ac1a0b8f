// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/config.h"

namespace CLI {
class App;
}

// Settings of the option table as flags of a subcommand, and the places that follow from them.
namespace kb::cli {

class SettingsFlags {
 public:
  SettingsFlags(CLI::App& app, std::span<const std::string_view> names);
  // Flags given, then environment, then file. From then on the program lives in their time zone.
  Config load() const;

 private:
  struct Flag {
    std::string name, value;
    bool given = false;
  };
  std::shared_ptr<std::vector<Flag>> flags_;
};

// --data, --store and --config, which every command that opens the store takes.
SettingsFlags store_flags(CLI::App& app);
SettingsFlags key_flags(CLI::App& app);  // those and --key-file
SettingsFlags all_flags(CLI::App& app);

std::string store_address(const Config& config);
std::filesystem::path index_folder(const Config& config);

}  // namespace kb::cli
