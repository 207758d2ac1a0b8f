// SPDX-License-Identifier: MIT
#pragma once
#include <atomic>
#include <functional>
#include <string>

#include "server/outgoing/outgoing.h"
#include "server/outgoing/transfer.h"
#include "server/view/renderer.h"

// Sends what is due in the outgoing queue, one at a time. What fails is tried again after 30 s,
// then twice as long each time, at most 6 h, each up to a quarter longer so that nodes do not come
// together; whatever the answer was: a refusal is as often a wrong setting here. Older than the
// setting `outgoing-days`, it is given up and shown by doctor and metrics.
//
// Throws:  Error of the store. Threads: one each; several, in several processes, share the work.
namespace kb::server {

using Share = std::function<double()>;  // from 0 to 1
Share random_share();

std::chrono::milliseconds retry_delay(int failures, double share);  // failures: from 1

class Sender {
 public:
  // Longer than any transfer takes, so that none goes twice at once.
  static constexpr std::chrono::minutes kLease{2};

  Sender(store::Store& store, Outgoing& outgoing, const view::Renderer& renderer,
         const std::atomic<bool>& stop, Share share = random_share());

  bool send_next();                    // false: nothing was due, or it was told to stop
  std::optional<Instant> next_time();  // when something is due; absent when nothing waits

 private:
  OutgoingSettings current_settings() const;
  TransferResult transfer(const store::OutgoingItem& item) const;
  void report(const store::OutgoingItem& item, const TransferResult& result);
  void report_failure(store::Transaction& tx, const store::OutgoingItem& item,
                      const std::string& failure);

  store::Store& store_;
  Outgoing& outgoing_;
  const view::Renderer& renderer_;
  const std::atomic<bool>& stop_;
  const Share share_;
  const Transfer transfer_;
  const std::string name_;  // under which it leases
};

}  // namespace kb::server
