// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.h"
#include "store/audit.h"
#include "store/people.h"

// Who is signed in. A session is a random token in the visitor's cookie; the store knows its
// digest.
//
// It ends 14 days after it began. One that is to end with the browser also ends after 12 hours
// without use; which of the two it is, is part of the token, so that it cannot be changed.
//
// Throws:  Error StoreUnavailable. Threads: any.
namespace kb::server {

inline constexpr std::chrono::hours kSessionIdle{12};
inline constexpr std::chrono::days kSessionLife{14};

enum class Stay { UntilBrowserCloses, Signed };

// By what its owner tells a session from others; both are for people to read.
struct SessionOrigin {
  std::string browser, network;
};
SessionOrigin origin_of(const std::string& user_agent, const std::string& address);

struct OpenSession {
  std::string id;  // names it to its owner; opens nothing
  Instant created{}, last_seen{};
  std::string browser, network;
  bool is_this = false;  // the one that asks
};

class Sessions {
 public:
  Sessions(store::Store& store, const Clock& clock) : store_(store), clock_(clock) {}

  // The new token.
  std::string open(const std::string& person_id, Stay stay, const SessionOrigin& origin = {});
  std::optional<store::Person> person_of(const std::string& token);  // and notes that it was used
  void close(const std::string& token);

  // Those of a person that are not over, the latest used first; `token` is that of who asks.
  std::vector<OpenSession> open_sessions(const std::string& person_id, const std::string& token);
  // What another closes is audited.
  bool close_one(const std::string& person_id, const std::string& id, const store::Actor& by);
  void close_others(const std::string& person_id, const std::string& token, const store::Actor& by);

 private:
  void note_use(const std::string& digest, Instant now);
  void note_closing(store::Transaction& tx, const std::string& person_id, const store::Actor& by);

  store::Store& store_;
  const Clock& clock_;
};

}  // namespace kb::server
