// SPDX-License-Identifier: MIT
#include "indexer/index_thread.h"

#include <utility>

#include "core/error.h"
#include "core/log.h"
#include "indexer/index_run.h"
#include "indexer/teacher.h"
#include "search/index_reader.h"
#include "store/change_log.h"

namespace kb::indexer {

namespace {

// An index that is ahead of the store belongs to another one, or to this one before a restore.
void check_index(store::Store& store, const std::filesystem::path& index_folder) {
  const auto applied = search::IndexReader(index_folder).state().applied;
  auto tx = store.read();
  if (applied > store::last_change_number(tx))
    throw Error(ErrorCode::IndexStale, "the index is ahead of the store");
}

}  // namespace

void ensure_index(store::Store& store, const std::filesystem::path& index_folder) {
  try {
    check_index(store, index_folder);
    return;
  } catch (const Error& e) {
    if (e.code != ErrorCode::IndexUnavailable && e.code != ErrorCode::IndexStale) throw;
    log::warning("index_rebuild", {{"why", e.what()}});
  }
  const auto summary = rebuild(store, index_folder, {});
  log::info("index_rebuilt", {{"documents", static_cast<std::int64_t>(summary.documents)}});
}

IndexThread::IndexThread(store::Store& store, std::filesystem::path index_folder)
    : store_(store), folder_(std::move(index_folder)), thread_([this] { run(); }) {}

IndexThread::~IndexThread() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  stop_wanted_.notify_all();
  thread_.join();
}

bool IndexThread::wait(std::chrono::milliseconds time) {
  std::unique_lock lock(mutex_);
  return !stop_wanted_.wait_for(lock, time, [&] { return stop_; });
}

// Follows the log until asked to stop; throws when something is wrong.
void IndexThread::follow() {
  IndexRun run(store_, folder_);
  Teacher teacher(store_, folder_);
  long long applied = -1;
  do {
    const auto summary = run.catch_up();
    if (summary.applied != std::exchange(applied, summary.applied)) teacher.request();
    if (summary.documents > 0)
      log::debug("index_applied", {{"documents", static_cast<std::int64_t>(summary.documents)},
                                   {"number", static_cast<std::int64_t>(summary.applied)}});
  } while (wait(kPollInterval));
}

void IndexThread::run() {
  do {
    try {
      ensure_index(store_, folder_);
      follow();
      return;
    } catch (const std::exception& e) {
      log::error("index_failed", {{"why", e.what()}});
    }
  } while (wait(kRetryInterval));
}

}  // namespace kb::indexer
