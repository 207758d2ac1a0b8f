// SPDX-License-Identifier: MIT
#include "server/access/actor.h"

#include <arpa/inet.h>

#include <array>
#include <string>

#include "server/names.h"

namespace kb::server {
namespace {

struct Network {
  std::array<unsigned char, 16> prefix;
  int bits;
  store::Origin origin;
};

using enum store::Origin;
// IPv4 lies in ::ffff:0:0/96.
constexpr std::array kNetworks{
    Network{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 127}, 104, ThisMachine},
    Network{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 128, ThisMachine},
    Network{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 10}, 104, PrivateNetwork},
    Network{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 172, 16}, 108, PrivateNetwork},
    Network{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 192, 168}, 112, PrivateNetwork},
    Network{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 169, 254}, 112, PrivateNetwork},
    Network{{0xfc}, 7, PrivateNetwork},
    Network{{0xfe, 0x80}, 10, PrivateNetwork},
};

bool lies_in(const std::array<unsigned char, 16>& address, const Network& network) {
  for (int bit = 0; bit < network.bits; ++bit) {
    const auto byte = static_cast<size_t>(bit) / 8;
    const int mask = 0x80 >> (bit % 8);
    if (((address[byte] ^ network.prefix[byte]) & mask) != 0) return false;
  }
  return true;
}

}  // namespace

store::Origin origin_of(std::string_view address) {
  std::string text(address.substr(0, address.find('%')));
  if (text.find(':') == std::string::npos) text = "::ffff:" + text;
  std::array<unsigned char, 16> bytes{};
  if (::inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return Internet;
  for (const Network& network : kNetworks)
    if (lies_in(bytes, network)) return network.origin;
  return Internet;
}

store::Actor actor_of(const Request& request, const store::Person& person) {
  return {person.id, display_name(person), origin_of(request.remote_address)};
}

store::Actor actor_of(const Request& request, const Visitor& visitor) {
  return actor_of(request, visitor.person.value());
}

}  // namespace kb::server
