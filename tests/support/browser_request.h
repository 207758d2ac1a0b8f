// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>

#include "server/app.h"

// What a browser asks the portal, and what it gets.
namespace kb::test {

// A GET of `target` (path and query) with those cookies. The query is not parsed.
inline server::Request browser_request(const std::string& target,
                                       const std::map<std::string, std::string>& cookies) {
  server::Request request;
  request.target = target;
  request.path = target.substr(0, target.find('?'));
  request.id = "0123456789abcdef";
  request.remote_address = "192.0.2.1";
  request.headers["host"] = "portal.example";
  for (const auto& [name, value] : cookies) {
    std::string& header = request.headers["cookie"];
    header += (header.empty() ? "" : "; ") + name + "=" + value;
  }
  return request;
}

// As the server answers, errors too.
inline server::Response answer_of(server::App& app, const server::Request& request) {
  try {
    return app.answer(request);
  } catch (...) {
    return app.on_error(request, std::current_exception());
  }
}

}  // namespace kb::test
