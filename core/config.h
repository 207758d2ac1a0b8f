// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>

// Every setting of the program, from one table: flag --name (not for secrets), environment
// RESUELVE_NAME, key in a TOML file (--config FILE, or resuelve.toml in the data folder). Flags win over the environment,
// the environment over the file, the file over the default.
//
// Throws:  Error BadInput naming the source and the setting when a value does not fit or a key of
//          the file is unknown (with the nearest right one as hint).
namespace kb {

enum class OptionKind { Text, Number, Share, Path };  // Share: 0 to 1, as "0.05"

struct Option {
  std::string_view
      name;  // "queue-length"; the environment's is RESUELVE_QUEUE_LENGTH, TOML's queue_length
  OptionKind kind;
  std::string_view default_value;
  std::string_view help;
  long min = 0, max = 0;  // of a Number
  // Not on the command line, where others on the machine would read it.
  bool is_secret = false;
};

std::span<const Option> options();

class Config {
 public:
  const std::string& text(
      std::string_view name) const;  // a name outside the table is a defect: throws Internal
  long number(std::string_view name) const;
  double share(std::string_view name) const;
  std::filesystem::path path(std::string_view name) const;

 private:
  friend class ConfigBuilder;
  std::map<std::string, std::string, std::less<>> values_;
};

// The setting key-file, or where the file lies without one.
std::filesystem::path key_file_of(const Config& config);
// Where the bytes of attachments lie, in the data folder.
std::filesystem::path attachments_folder(const Config& config);

using Settings = std::map<std::string, std::string, std::less<>>;  // option name → value

// `flags` as given on the command line; `environment` is looked up by full name.
Config load_config(const Settings& flags, const Settings& environment);
Settings environment_settings();  // the process's RESUELVE_* variables, by option name

// The candidate nearest to `typed` by edit distance, empty when none is near (distance > 3).
std::string nearest(std::string_view typed, std::span<const std::string_view> candidates);

}  // namespace kb
