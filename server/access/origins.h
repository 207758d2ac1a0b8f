// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/http/message.h"

// Other sites whose pages may ask for suggestions: the setting widget-origins.
//
// In:      origins as browsers write them, "https://desk.example" or with a port, separated by
// blanks
//          or commas; none allows none.
// Throws:  Error BadInput for an entry that is no origin. Threads: any.
namespace kb::server {

class AllowedOrigins {
 public:
  explicit AllowedOrigins(const std::string& list);

  // Whether `request` comes from a page of one of them.
  bool allow(const Request& request) const;

 private:
  std::vector<std::string> origins_;
};

}  // namespace kb::server
