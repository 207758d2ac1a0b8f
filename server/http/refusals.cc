// SPDX-License-Identifier: MIT
#include "server/http/refusals.h"

#include <fmt/format.h>

namespace kb::server {
namespace {

struct Reason {
  int status;
  std::string_view phrase;
  std::string_view extra_header;  // with its line end
};

constexpr Reason kReasons[] = {
    {400, "Bad Request", ""},
    {405, "Method Not Allowed", "Allow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r\n"},
    {408, "Request Timeout", ""},
    {411, "Length Required", ""},
    {413, "Payload Too Large", ""},
    {414, "URI Too Long", ""},
    {415, "Unsupported Media Type", ""},
    {417, "Expectation Failed", ""},
    {431, "Request Header Fields Too Large", ""},
    {500, "Internal Server Error", ""},
    {501, "Not Implemented", ""},
    {503, "Service Unavailable", "Retry-After: 1\r\n"},
    {505, "HTTP Version Not Supported", ""},
};

const Reason& reason_of(int status) {
  static constexpr Reason kOther{0, "Error", ""};
  for (const Reason& each : kReasons) {
    if (each.status == status) return each;
  }
  return kOther;
}

std::string security_lines() {
  std::string lines;
  for (const auto& [name, value] : kSecurityHeaders)
    lines += fmt::format("{}: {}\r\n", name, value);
  return lines;
}

}  // namespace

std::string_view reason_phrase(int status) { return reason_of(status).phrase; }

std::string refusal(int status) {
  const Reason& reason = reason_of(status);
  return fmt::format(
      "HTTP/1.1 {} {}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {}\r\n"
      "Cache-Control: no-store\r\nConnection: close\r\n{}{}\r\n{}\n",
      status, reason.phrase, reason.phrase.size() + 1, reason.extra_header, security_lines(),
      reason.phrase);
}

}  // namespace kb::server
