// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>
#include <string>

#include "server/access/sessions.h"
#include "server/access/throttle.h"
#include "store/people.h"

// Checks an e-mail address and a password.
//
// The same work is done whether or not the address is known, so that the time taken tells nothing.
// A hash that was made with other limits than today's is made anew when the password is right.
// Throws:  Error StoreUnavailable; Busy when too many are being checked (the try does not count).
// Threads: any.
namespace kb::server {

struct SignInAttempt {
  std::string email, password;
  std::string address;  // of the network
};

struct SignInResult {
  std::optional<store::Person> person;        // absent: refused
  int tries_left = 0;                         // when refused for a wrong address or password
  std::optional<std::chrono::seconds> pause;  // when refused without looking
};

SignInResult check_sign_in(store::Store& store, Throttle& throttle, const SignInAttempt& attempt);

}  // namespace kb::server
