// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

// Points in time, always UTC, to the millisecond, and the clock that tests can set.
namespace kb {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

// "2026-05-01T10:00:00Z"; milliseconds only when there are any ("…:00.250Z").
std::string to_rfc3339(Instant instant);

// RFC 3339 with Z or an offset, or a bare date (midnight UTC). Anything else is absent.
std::optional<Instant> parse_rfc3339(std::string_view text);

// Threads: now() may be called from any.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

class SystemClock : public Clock {
 public:
  Instant now() const override;
};

}  // namespace kb
