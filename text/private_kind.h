// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

// The kinds of values in a text that not everybody should read. The first six are secrets
// (text/secrets.h); the others tell who somebody is (text/private_values.h).
//
// Threads: any.
namespace kb::text {

enum class PrivateKind {
  Password,
  PrivateKey,
  Token,
  Card,
  Iban,
  IdentityNumber,
  Email,
  Phone,
  IpAddress,
  Domain,
  Person,
  Firm,
};

std::string_view to_text(PrivateKind kind);  // "password", "private_key", "ip_address" …

}  // namespace kb::text
