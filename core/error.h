// SPDX-License-Identifier: MIT
#pragma once
#include <stdexcept>
#include <string>

// The one exception type of the project: what went wrong (for the log), and what to do (for a
// person).
//
// Absent things are std::optional and refused input is a value; everything else throws Error, once,
// where it is known. It is caught in two places only: server/http/server.cc and cli/main.cc.
namespace kb {

enum class ErrorCode {
  Usage,     // the command line is wrong
  BadInput,  // a request or file that cannot be understood
  NotFound,
  Unauthenticated,  // nobody is signed in
  Forbidden,        // somebody is, without the right
  Conflict,         // changed meanwhile, or exists already
  TooLarge,
  TooMany,  // slow down
  Busy,     // overloaded or shutting down
  StoreUnavailable,
  StoreNewer,  // written by a newer version of this program
  IndexUnavailable,
  IndexStale,  // another index schema; a rebuild mends it
  Internal,
};

struct Error : std::runtime_error {
  Error(ErrorCode c, const std::string& message, std::string what_to_do = {})
      : std::runtime_error(message), code(c), hint(std::move(what_to_do)) {}
  ErrorCode code;
  std::string hint;  // may be empty
};

int http_status(ErrorCode code);  // 400 … 503
int exit_status(ErrorCode code);  // 2 for Usage, else 1

}  // namespace kb
