// SPDX-License-Identifier: MIT
#pragma once
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

#include "core/time.h"
#include "server/outgoing/settings.h"
#include "store/outgoing.h"

// The door to the outgoing queue: what goes in is committed with what caused it, and wakes the
// sender of this process (outbox.h) after that commit. Senders of other processes look by
// themselves.
//
// Throws:  Error BadInput when the settings for it do not fit. Threads: any.
namespace kb::server {

class Outgoing {
 public:
  Outgoing(const Config& config, const Clock& clock)
      : settings_(outgoing_settings(config)), clock_(clock) {}

  const OutgoingSettings& settings() const { return settings_; }
  const Clock& clock() const { return clock_; }
  bool has_mail() const { return settings_.mail.has_value(); }

  // False when its key was queued before. `created` is filled in. Must outlive the transaction.
  bool put(store::Transaction& tx, store::OutgoingItem item);

  void wake();
  void wait(std::chrono::milliseconds at_most);  // until it is woken, now or since the last wait

 private:
  const OutgoingSettings settings_;
  const Clock& clock_;
  std::mutex mutex_;
  std::condition_variable woken_;
  bool is_woken_ = false;
};

}  // namespace kb::server
