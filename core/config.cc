// SPDX-License-Identifier: MIT
#include "core/config.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <numeric>
#include <vector>

#include "core/error.h"

namespace kb {
namespace {

constexpr std::array kOptions{
    Option{"data", OptionKind::Path, "data", "folder of the store, the index and uploads"},
    Option{"config", OptionKind::Path, "",
           "TOML file of settings; default resuelve.toml in the data folder"},
    Option{"store", OptionKind::Text, "",
           "store address: sqlite:FILE or postgresql:host=… dbname=…; default an SQLite file in "
           "the data folder"},
    Option{"key-file", OptionKind::Path, "",
           "file with the keys of sealed secrets, best kept apart from the data folder and its "
           "copies; default keys/sealed.key in the data folder"},
    Option{"bind", OptionKind::Text, "127.0.0.1", "address to listen on"},
    Option{"port", OptionKind::Number, "8080", "port to listen on; 0 takes a free one", 0, 65535},
    Option{"workers", OptionKind::Number, "4", "threads that answer requests", 1, 256},
    Option{"queue-length", OptionKind::Number, "256", "requests that may wait for a worker", 1,
           100000},
    Option{"queue-age-ms", OptionKind::Number, "1000",
           "a request that waited longer is answered 503", 10, 60000},
    Option{"max-connections", OptionKind::Number, "4000", "open connections at once", 16, 100000},
    Option{"drain-seconds", OptionKind::Number, "10",
           "how long a stop waits for requests under way", 0, 600},
    Option{"firm", OptionKind::Text, "Faro Digital",
           "name of the support firm, shown in the header"},
    Option{"support-email", OptionKind::Text, "soporte@farodigital.example",
           "where people without an account write to"},
    Option{"hours-es", OptionKind::Text, "de lunes a viernes de 9 a 17 h",
           "attention hours, in Spanish"},
    Option{"hours-en", OptionKind::Text, "Monday to Friday, 9:00 to 17:00",
           "attention hours, in English"},
    Option{"public-url", OptionKind::Text, "",
           "address under which people reach the portal; https here makes cookies Secure"},
    Option{"trusted-proxies", OptionKind::Text, "",
           "addresses of proxies before the program, whose word on the visitor's address is taken: "
           "127.0.0.1 10.0.0.0/8 …"},
    Option{"proxy-header", OptionKind::Text, "x-forwarded-for",
           "where they write it: x-forwarded-for or forwarded"},
    Option{"time-zone", OptionKind::Text, "",
           "where the firm's days begin, as Europe/Madrid; default that of the machine (TZ)"},
    Option{"minutes-per-ticket", OptionKind::Number, "20",
           "minutes of a support plan that a ticket takes, for the figures of what was saved", 1,
           10000},
    Option{"time-required", OptionKind::Text, "yes",
           "no: a ticket of an account may be solved without saying how long it took"},
    Option{"holdout-share", OptionKind::Share, "0.05",
           "share of drafts that are shown no suggestions, to compare with"},
    Option{"widget-origins", OptionKind::Text, "",
           "sites that may show suggestions beside their own forms: https://desk.example …"},
    Option{.name = "panel-key",
           .kind = OptionKind::Text,
           .default_value = "",
           .help = "key that signs what another help desk asks of the panel; without it there is "
                   "none",
           .is_secret = true},
    Option{"panel-origins", OptionKind::Text, "",
           "sites whose pages may hold the panel: https://desk.example …"},
    Option{"panel-scope", OptionKind::Text, "public",
           "what the panel reads: public, clients or staff articles; staff also solved tickets"},
    Option{"smtp-server", OptionKind::Text, "",
           "where mail goes out: smtp://HOST:587 or smtps://HOST:465; without it none is sent"},
    Option{"smtp-tls", OptionKind::Text, "required",
           "STARTTLS with smtp://: required, if-offered or none"},
    Option{"smtp-user", OptionKind::Text, "", "name to sign in with at the mail server"},
    Option{.name = "smtp-password",
           .kind = OptionKind::Text,
           .default_value = "",
           .help = "password for it",
           .is_secret = true},
    Option{"mail-from", OptionKind::Text, "", "sender of mails; default support-email"},
    Option{"desk", OptionKind::Text, "built-in",
           "who answers tickets: built-in, or the firm's own help desk by mail or webhook"},
    Option{"desk-areas", OptionKind::Text, "",
           "areas that differ from desk: hosting=built-in web=webhook …"},
    Option{"desk-mail", OptionKind::Text, "", "address of the help desk for mail"},
    Option{"webhook-url", OptionKind::Text, "", "https address that tickets are handed over to"},
    Option{.name = "webhook-secret",
           .kind = OptionKind::Text,
           .default_value = "",
           .help = "key that signs what goes to the webhook",
           .is_secret = true},
    Option{"webhook-private", OptionKind::Text, "no",
           "yes: the webhook may be http and within a private network"},
    Option{"ca-file", OptionKind::Path, "",
           "PEM file of the authorities that certificates of mail server and webhook are checked "
           "with; default those of the system"},
    Option{"outgoing-days", OptionKind::Number, "5",
           "how long a mail or webhook call is tried before a person must look", 1, 60},
    Option{"log-level", OptionKind::Text, "info", "debug, info, warning, error or off"},
};

const Option& option(std::string_view name) {
  const auto* found = std::ranges::find(kOptions, name, &Option::name);
  if (found == kOptions.end())
    throw Error(ErrorCode::Internal, "no such setting: " + std::string(name));
  return *found;
}

std::string with_underscores(std::string_view name) {
  std::string out(name);
  std::ranges::replace(out, '-', '_');
  return out;
}

long to_number(const Option& o, std::string_view value, std::string_view source) {
  long number = 0;
  auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc{} || end != value.data() + value.size() || number < o.min ||
      number > o.max)
    throw Error(ErrorCode::BadInput,
                fmt::format("{}: {} is not a number for {}", source, value, o.name),
                fmt::format("Give a number from {} to {}.", o.min, o.max));
  return number;
}

double to_share(const Option& o, std::string_view value, std::string_view source) {
  double share = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), share);
  if (error != std::errc{} || end != value.data() + value.size() || !(share >= 0 && share <= 1))
    throw Error(ErrorCode::BadInput,
                fmt::format("{}: {} is not a share for {}", source, value, o.name),
                "Give a number from 0 to 1, such as 0.05.");
  return share;
}

Settings file_settings(const std::filesystem::path& file) {
  Settings found;
  std::vector<std::string> keys;
  for (const auto& o : kOptions) keys.push_back(with_underscores(o.name));
  try {
    const auto table = toml::parse_file(file.string());
    for (const auto& [key, node] : table) {
      const auto match = std::ranges::find(keys, key.str());
      if (match == keys.end()) {
        const std::vector<std::string_view> candidates(keys.begin(), keys.end());
        const auto near = nearest(key.str(), candidates);
        throw Error(ErrorCode::BadInput,
                    fmt::format("{}: unknown setting {}", file.string(), key.str()),
                    near.empty() ? "" : "Did you mean " + near + "?");
      }
      const auto* name = kOptions[static_cast<size_t>(match - keys.begin())].name.data();
      if (const auto text = node.value<std::string>())
        found[name] = *text;
      else if (const auto number = node.value<std::int64_t>())
        found[name] = std::to_string(*number);
      else if (const auto share = node.value<double>())
        found[name] = fmt::format("{}", *share);
      else
        throw Error(ErrorCode::BadInput,
                    fmt::format("{}: {} must be text or a number", file.string(), key.str()));
    }
  } catch (const toml::parse_error& e) {
    throw Error(ErrorCode::BadInput,
                fmt::format("{}:{}: {}", file.string(), e.source().begin.line, e.description()));
  }
  return found;
}

}  // namespace

std::span<const Option> options() {
  return kOptions;
}

const std::string& Config::text(std::string_view name) const {
  if (const auto it = values_.find(name); it != values_.end()) return it->second;
  throw Error(ErrorCode::Internal, "no such setting: " + std::string(name));
}

long Config::number(std::string_view name) const {
  return to_number(option(name), text(name), "setting");
}

double Config::share(std::string_view name) const {
  return to_share(option(name), text(name), "setting");
}

std::filesystem::path Config::path(std::string_view name) const {
  return text(name);
}

std::filesystem::path key_file_of(const Config& config) {
  if (!config.text("key-file").empty()) return config.path("key-file");
  return config.path("data") / "keys" / "sealed.key";
}

std::filesystem::path attachments_folder(const Config& config) {
  return config.path("data") / "attachments";
}

class ConfigBuilder {
 public:
  void add(const Settings& settings, std::string_view source) {
    for (const auto& [name, value] : settings) {
      const Option& o = option(name);
      if (o.kind == OptionKind::Number) to_number(o, value, source);
      if (o.kind == OptionKind::Share) to_share(o, value, source);
      config_.values_[name] = value;
    }
  }
  const Config& config() const { return config_; }

 private:
  Config config_;
};

Config load_config(const Settings& flags, const Settings& environment) {
  Settings defaults;
  for (const auto& o : kOptions) defaults[std::string(o.name)] = o.default_value;
  ConfigBuilder known;
  known.add(defaults, "default");
  known.add(environment, "environment");
  known.add(flags, "command line");

  std::filesystem::path file = known.config().path("config");
  const bool named = !file.empty();
  if (!named) file = known.config().path("data") / "resuelve.toml";
  if (!std::filesystem::exists(file)) {
    if (named) throw Error(ErrorCode::BadInput, "no such configuration file: " + file.string());
    return known.config();
  }
  ConfigBuilder all;
  all.add(defaults, "default");
  all.add(file_settings(file), file.string());
  all.add(environment, "environment");
  all.add(flags, "command line");
  return all.config();
}

Settings environment_settings() {
  Settings found;
  for (const auto& o : kOptions) {
    std::string variable = "RESUELVE_" + with_underscores(o.name);
    std::ranges::transform(variable, variable.begin(), [](char c) {
      return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    });
    if (const char* value = std::getenv(variable.c_str())) found[std::string(o.name)] = value;
  }
  return found;
}

std::string nearest(std::string_view typed, std::span<const std::string_view> candidates) {
  std::string_view best;
  size_t best_distance = 4;
  for (const auto candidate : candidates) {
    // Levenshtein distance, one row at a time.
    std::vector<size_t> row(candidate.size() + 1);
    std::iota(row.begin(), row.end(), size_t{0});
    for (size_t i = 0; i < typed.size(); ++i) {
      size_t diagonal = row[0];
      row[0] = i + 1;
      for (size_t j = 0; j < candidate.size(); ++j) {
        const size_t substitution = diagonal + (typed[i] == candidate[j] ? 0 : 1);
        diagonal = row[j + 1];
        row[j + 1] = std::min({substitution, row[j] + 1, diagonal + 1});
      }
    }
    if (row.back() < best_distance) {
      best_distance = row.back();
      best = candidate;
    }
  }
  return std::string(best);
}

}  // namespace kb
