// SPDX-License-Identifier: MIT
#include "server/outgoing/addresses.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace kb::server {
namespace {

struct Range4 {
  std::uint32_t first;
  int bits;
};
constexpr std::uint32_t of(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  return a << 24 | b << 16 | c << 8 | d;
}
// IANA's special-purpose registry, and multicast.
constexpr std::array kNotPublic4{
    Range4{of(0, 0, 0, 0), 8},      Range4{of(10, 0, 0, 0), 8},     Range4{of(100, 64, 0, 0), 10},
    Range4{of(127, 0, 0, 0), 8},    Range4{of(169, 254, 0, 0), 16}, Range4{of(172, 16, 0, 0), 12},
    Range4{of(192, 0, 0, 0), 24},   Range4{of(192, 0, 2, 0), 24},   Range4{of(192, 88, 99, 0), 24},
    Range4{of(192, 168, 0, 0), 16}, Range4{of(198, 18, 0, 0), 15},  Range4{of(198, 51, 100, 0), 24},
    Range4{of(203, 0, 113, 0), 24}, Range4{of(224, 0, 0, 0), 3}};

bool is_public4(std::uint32_t address) {
  return std::ranges::none_of(kNotPublic4, [&](const Range4& range) {
    return (address ^ range.first) >> (32 - range.bits) == 0;
  });
}

// Only 2000::/3 is given out; of that, neither documentation nor what carries an IPv4 address
// (6to4, Teredo), which would have to be looked at by itself.
bool is_public6(const in6_addr& address) {
  const std::uint8_t* b = address.s6_addr;
  if (IN6_IS_ADDR_V4MAPPED(&address)) return is_public4(of(b[12], b[13], b[14], b[15]));
  const unsigned first = static_cast<unsigned>(b[0] << 8 | b[1]);
  const unsigned second = static_cast<unsigned>(b[2] << 8 | b[3]);
  if (first >> 13 != 1 || first == 0x2002) return false;
  return first != 0x2001 || (second >= 0x200 && second != 0xdb8);
}

}  // namespace

bool is_public(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &address, sizeof v4);
    return is_public4(ntohl(v4.sin_addr.s_addr));
  }
  if (address.sa_family != AF_INET6) return false;
  sockaddr_in6 v6{};
  std::memcpy(&v6, &address, sizeof v6);
  return is_public6(v6.sin6_addr);
}

bool is_public(const std::string& address) {
  in_addr v4{};
  if (inet_pton(AF_INET, address.c_str(), &v4) == 1) return is_public4(ntohl(v4.s_addr));
  in6_addr v6{};
  return inet_pton(AF_INET6, address.c_str(), &v6) == 1 && is_public6(v6);
}

}  // namespace kb::server
