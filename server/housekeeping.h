// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "core/time.h"
#include "store/store.h"

// What a server does now and then without being asked: erases sealed secrets that have expired, at
// the start and every kEvery. Several servers on one store may do it at once.
//
// Errors:  are logged; the next time comes all the same. Threads: owns one. The store outlives it.
namespace kb::server {

class Housekeeping {
 public:
  static constexpr std::chrono::minutes kEvery{10};

  Housekeeping(store::Store& store, const Clock& clock);
  ~Housekeeping();
  Housekeeping(const Housekeeping&) = delete;
  Housekeeping& operator=(const Housekeeping&) = delete;

  void tidy() noexcept;  // now

 private:
  void run();

  store::Store& store_;
  const Clock& clock_;
  std::mutex mutex_;
  std::condition_variable stop_wanted_;
  bool stop_ = false;
  std::thread thread_;
};

}  // namespace kb::server
