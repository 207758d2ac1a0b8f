// SPDX-License-Identifier: MIT
#include "server/access/actor.h"

#include <array>
#include <utility>

#include "server/http/network.h"
#include "server/names.h"

namespace kb::server {
namespace {

using enum store::Origin;
// IPv4 lies in ::ffff:0:0/96.
constexpr std::array kNetworks{
    std::pair{Network{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 127}, 104}, ThisMachine},
    std::pair{Network{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 128}, ThisMachine},
    std::pair{Network{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 10}, 104}, PrivateNetwork},
    std::pair{Network{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 172, 16}, 108}, PrivateNetwork},
    std::pair{Network{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 192, 168}, 112}, PrivateNetwork},
    std::pair{Network{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 169, 254}, 112}, PrivateNetwork},
    std::pair{Network{{0xfc}, 7}, PrivateNetwork},
    std::pair{Network{{0xfe, 0x80}, 10}, PrivateNetwork},
};

}  // namespace

store::Origin origin_of(std::string_view address) {
  const auto bytes = parse_address(address);
  if (!bytes) return Internet;
  for (const auto& [network, origin] : kNetworks)
    if (network.contains(*bytes)) return origin;
  return Internet;
}

store::Actor actor_of(const Request& request, const store::Person& person) {
  return {person.id, display_name(person), origin_of(request.remote_address)};
}

store::Actor actor_of(const Request& request, const Visitor& visitor) {
  return actor_of(request, visitor.person.value());
}

}  // namespace kb::server
