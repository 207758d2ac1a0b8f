// SPDX-License-Identifier: MIT
#pragma once
#include <atomic>

#include "core/time.h"

namespace kb::test {

// A clock that goes on only when told.
class FakeClock : public Clock {
 public:
  explicit FakeClock(Instant start = *parse_rfc3339("2026-11-20T10:00:00Z")) : now_(start) {}
  Instant now() const override { return now_.load(); }
  void advance(std::chrono::milliseconds by) { now_ = now_.load() + by; }

 private:
  std::atomic<Instant> now_;
};

}  // namespace kb::test
