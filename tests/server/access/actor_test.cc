// SPDX-License-Identifier: MIT
#include "server/access/actor.h"

#include <gtest/gtest.h>

namespace kb::server {
namespace {

TEST(Actor, ComesFromOneOfThreePlaces) {
  using enum store::Origin;
  const std::pair<const char*, store::Origin> cases[] = {{"127.0.0.1", ThisMachine},
                                                         {"127.8.9.1", ThisMachine},
                                                         {"::1", ThisMachine},
                                                         {"::ffff:127.0.0.1", ThisMachine},
                                                         {"10.1.2.3", PrivateNetwork},
                                                         {"172.16.0.1", PrivateNetwork},
                                                         {"172.31.255.9", PrivateNetwork},
                                                         {"172.32.0.1", Internet},
                                                         {"192.168.1.1", PrivateNetwork},
                                                         {"169.254.7.7", PrivateNetwork},
                                                         {"fd12::1", PrivateNetwork},
                                                         {"fe80::1%eth0", PrivateNetwork},
                                                         {"192.0.2.1", Internet},
                                                         {"2001:db8::1", Internet},
                                                         {"fec0::1", Internet},
                                                         {"", Internet},
                                                         {"nonsense", Internet}};
  for (const auto& [address, origin] : cases) EXPECT_EQ(origin_of(address), origin) << address;
}

}  // namespace
}  // namespace kb::server
