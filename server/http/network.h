// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

// Network addresses and blocks of them, IPv4 and IPv6 alike: IPv4 lies in ::ffff:0:0/96.
//
// In:      "192.0.2.7", "2001:db8::1", "fe80::1%eth0"; blocks as "10.0.0.0/8" or one address.
// Absent:  a text that is none. Threads: any.
namespace kb::server {

using AddressBytes = std::array<unsigned char, 16>;

std::optional<AddressBytes> parse_address(std::string_view text);
std::string address_text(const AddressBytes& address);  // as sockets tell it

struct Network {
  AddressBytes prefix{};
  int bits = 0;  // of the sixteen bytes that count
  bool contains(const AddressBytes& address) const;
};
std::optional<Network> parse_network(std::string_view text);

}  // namespace kb::server
