// SPDX-License-Identifier: MIT
#include "server/housekeeping.h"

#include "core/log.h"
#include "store/sealed.h"
#include "store/undo.h"

namespace kb::server {

Housekeeping::Housekeeping(store::Store& store, const Clock& clock)
    : store_(store), clock_(clock), thread_([this] { run(); }) {}

Housekeeping::~Housekeeping() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  stop_wanted_.notify_all();
  thread_.join();
}

void Housekeeping::run() {
  std::unique_lock lock(mutex_);
  while (!stop_) {
    lock.unlock();
    tidy();
    lock.lock();
    stop_wanted_.wait_for(lock, kEvery, [&] { return stop_; });
  }
}

void Housekeeping::tidy() noexcept try {
  auto tx = store_.write();
  const Instant now = clock_.now();
  const int erased = store::erase_expired(tx, now);
  store::forget_undos(tx, now - store::kUndoneWithin);
  tx.commit();
  if (erased > 0) log::info("sealed secrets expired", {{"count", std::int64_t{erased}}});
} catch (const std::exception& e) {
  log::warning("housekeeping failed", {{"error", std::string_view(e.what())}});
}

}  // namespace kb::server
