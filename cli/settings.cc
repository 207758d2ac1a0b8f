// SPDX-License-Identifier: MIT
#include "cli/settings.h"

#include <CLI/CLI.hpp>

#include "core/calendar.h"

namespace kb::cli {

SettingsFlags::SettingsFlags(CLI::App& app, std::span<const std::string_view> names)
    : flags_(std::make_shared<std::vector<Flag>>()) {
  flags_->reserve(names.size());  // CLI11 keeps the addresses of the values
  for (const auto& option : options()) {
    if (std::ranges::find(names, option.name) == names.end()) continue;
    Flag& flag =
        flags_->emplace_back(Flag{std::string(option.name), std::string(option.default_value)});
    auto* added = app.add_option("--" + flag.name, flag.value, std::string(option.help));
    if (!option.default_value.empty()) added->default_str(std::string(option.default_value));
    added->each([&flag](const std::string&) { flag.given = true; });
  }
}

Config SettingsFlags::load() const {
  Settings given;
  for (const auto& flag : *flags_)
    if (flag.given) given[flag.name] = flag.value;
  const Config config = load_config(given, environment_settings());
  use_time_zone(config.text("time-zone"));
  return config;
}

SettingsFlags store_flags(CLI::App& app) {
  static constexpr std::string_view kNames[] = {"data", "store", "config"};
  return {app, kNames};
}

SettingsFlags key_flags(CLI::App& app) {
  static constexpr std::string_view kNames[] = {"data", "store", "config", "key-file"};
  return {app, kNames};
}

SettingsFlags all_flags(CLI::App& app) {
  std::vector<std::string_view> names;
  for (const auto& option : options())
    if (!option.is_secret) names.push_back(option.name);
  return {app, names};
}

std::string store_address(const Config& config) {
  if (!config.text("store").empty()) return config.text("store");
  return "sqlite:" + (config.path("data") / "resuelve.db").string();
}

std::filesystem::path index_folder(const Config& config) {
  return config.path("data") / "index";
}

}  // namespace kb::cli
