// SPDX-License-Identifier: MIT
#pragma once
#include <atomic>
#include <thread>

#include "server/outgoing/outgoing.h"
#include "server/outgoing/sender.h"

// The thread of `resuelve serve` that empties the outgoing queue: woken when something is put in
// here, else at the next due time, and every kLookEvery for what other processes put in.
//
// Errors:  of the store are logged, and tried again after kLookEvery.
// Threads: owns one; ends within a second of its destruction. The store, `outgoing` and `renderer`
//          must outlive it.
namespace kb::server {

class Outbox {
 public:
  static constexpr std::chrono::seconds kLookEvery{5};
  static constexpr std::chrono::days kKeepSent{90};

  Outbox(store::Store& store, Outgoing& outgoing, const view::Renderer& renderer);
  ~Outbox();
  Outbox(const Outbox&) = delete;
  Outbox& operator=(const Outbox&) = delete;

 private:
  void run();
  std::chrono::milliseconds empty_queue();  // and how long there is nothing to do
  void forget_old();

  store::Store& store_;
  Outgoing& outgoing_;
  std::atomic<bool> stop_ = false;
  Sender sender_;
  Instant forgot_{};
  std::thread thread_;
};

}  // namespace kb::server
