// SPDX-License-Identifier: MIT
#include "server/outgoing/outgoing.h"

namespace kb::server {

bool Outgoing::put(store::Transaction& tx, store::OutgoingItem item) {
  item.created = clock_.now();
  if (!store::enqueue(tx, item)) return false;
  tx.after_commit([this] { wake(); });
  return true;
}

void Outgoing::wake() {
  {
    const std::lock_guard lock(mutex_);
    is_woken_ = true;
  }
  woken_.notify_all();
}

void Outgoing::wait(std::chrono::milliseconds at_most) {
  std::unique_lock lock(mutex_);
  woken_.wait_for(lock, at_most, [&] { return is_woken_; });
  is_woken_ = false;
}

}  // namespace kb::server
