// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "core/time.h"

// Slows down whoever guesses passwords, with pauses that grow from failure to failure.
//
// Three counts run side by side: failures of one address on one account, of one address on any
// account, and on one account from any address. The last one bears many failures and pauses least,
// so that an attacker cannot keep the true owner out for more than minutes. A success clears the
// first one only: it must not help to guess at other accounts.
//
// Counts are of this process, and forgotten after an hour without failures. Threads: any.
namespace kb::server {

class Throttle {
 public:
  explicit Throttle(const Clock& clock) : clock_(clock) {}

  struct Admission {
    std::optional<std::chrono::seconds> pause;  // to wait before trying; absent: go ahead
    int tries_left = 0;                         // before the next pause, should this one fail
  };
  // A try that may go ahead counts as failed until note_success: many at once gain nothing.
  Admission admit(const std::string& address, const std::string& account);
  void take_back(const std::string& address, const std::string& account);  // nobody could look
  void note_success(const std::string& address, const std::string& account);

  static constexpr size_t kMostEntries = 20000;

 private:
  struct Count {
    int failures = 0;
    Instant last{};
  };
  std::chrono::seconds pause(const std::string& address, const std::string& account,
                             Instant now) const;
  int count_try(const std::string& address, const std::string& account, Instant now);
  void uncount(const std::string& address, const std::string& account);
  void make_room(Instant now);

  const Clock& clock_;
  std::mutex mutex_;
  std::map<std::string, Count> counts_;
};

}  // namespace kb::server
