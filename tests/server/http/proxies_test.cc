// SPDX-License-Identifier: MIT
#include "server/http/proxies.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/server/http/test_server.h"
#include "tests/support/raw_client.h"

namespace kb::server {
namespace {

constexpr const char *kOurs = "127.0.0.1 10.0.0.0/8, 2001:db8:7::/48", *kHeader = "x-forwarded-for";

TEST(TrustedProxies, TellWhoAskedAndNobodyElseDoes) {
  const struct {
    const char *peer, *forwarded, *client;
  } cases[] = {
      {"127.0.0.1", "203.0.113.9", "203.0.113.9"},
      {"127.0.0.1", "198.51.100.1, 203.0.113.9", "203.0.113.9"},
      {"127.0.0.1", "203.0.113.9, 10.1.2.3", "203.0.113.9"},
      {"127.0.0.1", "10.1.2.3, 10.9.9.9", "10.1.2.3"},
      {"127.0.0.1", "203.0.113.9:4711", "203.0.113.9"},
      {"127.0.0.1", "[2001:db8::5]:4711", "2001:db8::5"},
      {"127.0.0.1", "2001:db8::5", "2001:db8::5"},
      {"127.0.0.1", "::ffff:203.0.113.9", "203.0.113.9"},
      {"2001:db8:7::1", "203.0.113.9", "203.0.113.9"},
      {"127.0.0.1", "", "127.0.0.1"},
      {"127.0.0.1", "unknown", "127.0.0.1"},
      {"127.0.0.1", "203.0.113.9, <script>", "127.0.0.1"},
      {"127.0.0.1", "203.0.113.9, unknown, 10.1.2.3", "10.1.2.3"},
      {"203.0.113.50", "198.51.100.1", "203.0.113.50"},
      {"2001:db8:8::1", "198.51.100.1", "2001:db8:8::1"},
      {"", "198.51.100.1", ""},
  };
  const TrustedProxies proxies(kOurs, kHeader);
  for (const auto& c : cases)
    EXPECT_EQ(proxies.client_of(c.peer, {{kHeader, c.forwarded}}), c.client)
        << c.peer << " | " << c.forwarded;
  EXPECT_EQ(proxies.client_of("127.0.0.1", {}), "127.0.0.1");
}

TEST(TrustedProxies, AreReadFromTheOneHeaderThatTheyWrite) {
  const TrustedProxies proxies(kOurs, "Forwarded");
  const struct {
    const char *forwarded, *client;
  } cases[] = {
      {"for=203.0.113.9", "203.0.113.9"},
      {"proto=https; For=\"[2001:db8::5]:4711\";by=10.0.0.1", "2001:db8::5"},
      {"for=198.51.100.1, for=203.0.113.9;proto=http, for=10.0.0.2", "203.0.113.9"},
      {"for=_hidden", "127.0.0.1"},
      {"by=10.0.0.1", "127.0.0.1"},
      {"for=\"", "127.0.0.1"},
      {"for=[", "127.0.0.1"},
      {";;=,", "127.0.0.1"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(proxies.client_of("127.0.0.1", {{"forwarded", c.forwarded}, {kHeader, "8.8.8.8"}}),
              c.client)
        << c.forwarded;
}

TEST(TrustedProxies, AreNoneUnlessSaid) {
  EXPECT_EQ(TrustedProxies().client_of("127.0.0.1", {{kHeader, "8.8.8.8"}}), "127.0.0.1");
  EXPECT_EQ(TrustedProxies("", kHeader).client_of("127.0.0.1", {{kHeader, "8.8.8.8"}}),
            "127.0.0.1");
}

TEST(TrustedProxies, RefuseSettingsThatAreNone) {
  for (const char* networks : {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "::/129", "10.0.0.0/x",
                               "10.0.0.0/", "300.0.0.1"})
    EXPECT_THROW(TrustedProxies(networks, kHeader), Error) << networks;
  EXPECT_THROW(TrustedProxies("10.0.0.1", "x-real-ip"), Error);
}

TEST(TrustedProxies, GiveHandlersTheirVisitorsAddress) {
  ServerLimits limits;
  limits.proxies = TrustedProxies("127.0.0.0/8", kHeader);
  test::TestServer behind(test::TestServer::hello, limits);
  const std::string headers = "X-Forwarded-For: 198.51.100.1\r\nX-Forwarded-For: 203.0.113.9\r\n";
  test::ask(behind.port(), test::get_request("/", headers));
  EXPECT_EQ(behind.last_request().remote_address, "203.0.113.9");
  test::TestServer open;
  test::ask(open.port(), test::get_request("/", headers));
  EXPECT_EQ(open.last_request().remote_address, "127.0.0.1");
}

}  // namespace
}  // namespace kb::server
