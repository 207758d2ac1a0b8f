// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>

#include "cli/command.h"
#include "cli/settings.h"
#include "core/crypto_key_file.h"
#include "core/error.h"
#include "search/index_reader.h"
#include "server/outgoing/transfer.h"
#include "store/change_log.h"
#include "store/outgoing.h"
#include "store/seal_keys.h"
#include "store/store.h"

namespace kb::cli {
namespace {

constexpr std::uintmax_t kLowRoomBytes = 500u << 20;
constexpr std::chrono::hours kLongWait{1};

struct Finding {
  bool good = true;
  std::string what, hint;
};

Finding check_folder(const std::filesystem::path& data) {
  struct stat status {};
  if (::stat(data.c_str(), &status) != 0)
    return {false, "no data folder " + data.string(), "Run: resuelve init --data " + data.string()};
  if (::access(data.c_str(), R_OK | W_OK | X_OK) != 0)
    return {
        false, "cannot write to " + data.string(),
        fmt::format("Give the folder to the user that runs resuelve (now uid {}).", ::getuid())};
  if ((status.st_mode & S_IRWXO) != 0)
    return {false, data.string() + " can be read by everybody on this machine",
            "Run: chmod o-rwx " + data.string()};
  return {true, "data folder " + data.string(), ""};
}

Finding check_room(const std::filesystem::path& data) {
  std::error_code error;
  const auto room = std::filesystem::space(data, error);
  if (error) return {false, "disk room unknown: " + error.message(), ""};
  const auto megabytes = room.available >> 20;
  if (room.available < kLowRoomBytes)
    return {false, fmt::format("only {} MB free", megabytes),
            "Make room: a rebuild needs the index's size again."};
  return {true, fmt::format("{} MB free", megabytes), ""};
}

// Runs a check that may throw.
template <typename F>
Finding guarded(F&& check) {
  try {
    return check();
  } catch (const Error& e) {
    return {false, e.what(), e.hint};
  }
}

Finding check_store(store::Store& store, long long& last_change) {
  auto tx = store.read();
  last_change = store::last_change_number(tx);
  return {true, fmt::format("store: schema {}, {} changes", store.schema_version(), last_change),
          ""};
}

Finding check_index(const std::filesystem::path& folder, long long last_change) {
  const auto state = search::IndexReader(folder).state();
  unsigned documents = 0;
  for (const auto& [audience, count] : state.documents) documents += count;
  if (state.applied < last_change)
    return {false, fmt::format("index: {} changes behind the store", last_change - state.applied),
            "Run: resuelve index (or start the server, which catches up)."};
  if (state.applied > last_change)
    return {false, "index: ahead of the store, so it belongs to another one",
            "Run: resuelve index --rebuild"};
  return {true, fmt::format("index: {}, {} documents, up to date", state.generation, documents),
          ""};
}

Finding check_keys(store::Store& store, const Config& config) {
  auto tx = store.read();
  const auto used = store::seal_keys_in_use(tx);
  const crypto::KeyFile file(key_file_of(config));
  if (used.empty() && !file.exists()) return {true, "sealed secrets: none, and no key yet", ""};
  const auto keys = file.read();
  for (const auto& id : used)
    if (!keys.find(id))
      return {false, "key file " + file.path().string() + ": lacks a key that secrets need",
              "Put back the key file that they were sealed with."};
  if (keys.keys().size() > 1)
    return {false, "a rotation of the sealing key was cut off", "Run: resuelve seal rotate"};
  return {true, "key file " + file.path().string() + ": opens all sealed secrets", ""};
}

Finding check_queue(store::Store& store) {
  auto tx = store.read();
  const auto figures = store::outgoing_figures(tx);
  const auto waits = fmt::format("{} mails and calls wait to be sent", figures.queued);
  if (figures.given_up > 0)
    return {false, fmt::format("outgoing: {} were given up, {}", figures.given_up, waits),
            "See: resuelve outgoing list --state given-up. Then: resuelve outgoing retry --all"};
  if (figures.oldest && SystemClock{}.now() - *figures.oldest > kLongWait)
    return {false, fmt::format("outgoing: {}, one for more than an hour", waits),
            "See: resuelve outgoing list. Does the server run?"};
  return {true, "outgoing: " + waits, ""};
}

Finding reached(const char* what, const server::TransferResult& result) {
  if (result.is_done) return {true, fmt::format("{}: reached", what), ""};
  return {false, fmt::format("{}: {}", what, result.failure),
          "Look at its settings in docs/operations.md, and at the network."};
}

void check_outgoing(const Config& config, std::vector<Finding>& findings) try {
  const auto settings = server::outgoing_settings(config);
  const std::atomic<bool> goes_on{false};
  const server::Transfer transfer(goes_on);
  if (settings.mail) findings.push_back(reached("mail server", transfer.try_mail(*settings.mail)));
  if (settings.webhook)
    findings.push_back(reached("webhook", transfer.try_webhook(*settings.webhook)));
  if ((settings.mail || settings.webhook) && config.text("public-url").empty())
    findings.push_back({false, "links in mails lead to " + settings.base_url,
                        "Set public_url to the address that people use."});
} catch (const Error& e) {
  findings.push_back({false, e.what(), e.hint});
}

int report(const std::vector<Finding>& findings) {
  bool all_good = true;
  for (const auto& finding : findings) {
    fmt::print("{} {}\n", finding.good ? "ok  " : "FAIL", finding.what);
    if (!finding.good && !finding.hint.empty()) fmt::print("     {}\n", finding.hint);
    all_good &= finding.good;
  }
  return all_good ? 0 : 1;
}

std::unique_ptr<store::Store> open_store(const Config& config, std::vector<Finding>& findings) {
  try {
    return std::make_unique<store::Store>(store_address(config));
  } catch (const Error& e) {
    findings.push_back({false, e.what(), e.hint});
    return nullptr;
  }
}

int examine(const Config& config) {
  const auto data = config.path("data");
  std::vector<Finding> findings{check_folder(data)};
  if (!findings.front().good && !std::filesystem::exists(data)) return report(findings);
  findings.push_back(check_room(data));
  long long last_change = 0;
  if (auto store = open_store(config, findings)) {
    findings.push_back(guarded([&] { return check_store(*store, last_change); }));
    findings.push_back(guarded([&] { return check_queue(*store); }));
    findings.push_back(guarded([&] { return check_index(index_folder(config), last_change); }));
    findings.push_back(guarded([&] { return check_keys(*store, config); }));
  }
  check_outgoing(config, findings);
  return report(findings);
}

}  // namespace

Run define_doctor(CLI::App& app) {
  const auto settings = key_flags(app);
  return [settings] { return examine(settings.load()); };
}

}  // namespace kb::cli
