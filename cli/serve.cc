// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <pthread.h>
#include <sys/resource.h>
#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>

#include "cli/command.h"
#include "cli/settings.h"
#include "cli/synonym_seeds.h"
#include "core/error.h"
#include "core/log.h"
#include "indexer/index_thread.h"
#include "search/index_reader.h"
#include "server/app.h"
#include "server/housekeeping.h"
#include "server/http/server.h"
#include "server/outgoing/outbox.h"
#include "store/article_images.h"
#include "store/attachments.h"
#include "store/store.h"
#include "text/redaction.h"

namespace kb::cli {
namespace {

// Blocked before any thread starts, so that only wait() receives them; else a thread would die of
// one in the middle of a request.
class StopSignals {
 public:
  StopSignals() {
    sigemptyset(&set_);
    sigaddset(&set_, SIGTERM);
    sigaddset(&set_, SIGINT);
    pthread_sigmask(SIG_BLOCK, &set_, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
  }
  int wait() const {
    int received = 0;
    sigwait(&set_, &received);
    return received;
  }

 private:
  sigset_t set_{};
};

// Each connection is a file handle; the soft limit of a shell is often 1024.
void raise_file_limit(rlim_t wanted) {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted) return;
  limit.rlim_cur = std::min(wanted, limit.rlim_max);
  setrlimit(RLIMIT_NOFILE, &limit);
}

server::ServerLimits limits_of(const Config& config) {
  server::ServerLimits limits;
  limits.workers = static_cast<size_t>(config.number("workers"));
  limits.queue_length = static_cast<size_t>(config.number("queue-length"));
  limits.queue_age = std::chrono::milliseconds(config.number("queue-age-ms"));
  limits.max_connections = static_cast<size_t>(config.number("max-connections"));
  limits.drain = std::chrono::seconds(config.number("drain-seconds"));
  limits.proxies =
      server::TrustedProxies(config.text("trusted-proxies"), config.text("proxy-header"));
  return limits;
}

// Images that no article has shown, and then the bytes that nothing names.
void remove_left_files(store::Store& store, const Config& config, const Clock& clock) {
  constexpr std::chrono::days kUnusedImagesStay{30};
  {
    auto tx = store.write();
    store::remove_unused_images(tx, clock.now() - kUnusedImagesStay);
    tx.commit();
  }
  store::sweep_attachments(store, store::BlobFolder(attachments_folder(config)));
}

int serve(const Config& config) {
  const StopSignals signals;
  log::set_level(log::level_from(config.text("log-level")));
  log::cover_words_with(text::redacted_words);
  const auto limits = limits_of(config);
  raise_file_limit(limits.max_connections + 512);

  store::Store store(store_address(config));
  take_synonym_files(store, config.path("data"));
  indexer::ensure_index(store, index_folder(config));
  search::IndexReader index(index_folder(config));
  store::sweep_attachments(store, store::BlobFolder(attachments_folder(config)));
  const SystemClock clock;
  remove_left_files(store, config, clock);
  server::App app(config, store, index, clock);
  server::HttpServer http(
      limits, [&](const server::Request& request) { return app.answer(request); },
      [&](const server::Request& request, std::exception_ptr error) {
        return app.on_error(request, error);
      });
  app.watch([&] { return http.counts(); });

  const indexer::IndexThread indexer(store, index_folder(config));
  const server::Housekeeping housekeeping(store, clock);
  const server::Outbox outbox(store, app.services().outgoing, app.services().renderer);
  http.start(config.text("bind"), static_cast<int>(config.number("port")));
  fmt::print("http://{}:{}/\n", config.text("bind"), http.bound_port());
  std::fflush(stdout);
  log::info("serving", {{"port", std::int64_t{http.bound_port()}}});
  log::info("stopping", {{"signal", std::int64_t{signals.wait()}}});
  http.stop();
  return 0;
}

}  // namespace

Run define_serve(CLI::App& app) {
  const auto settings = all_flags(app);
  return [settings] { return serve(settings.load()); };
}

}  // namespace kb::cli
