// SPDX-License-Identifier: MIT
#include "server/http/header_guard.h"

#include <gtest/gtest.h>

namespace kb::server {
namespace {

using Verdict = Inspection::Verdict;

constexpr GuardLimits kLimits{16 * 1024, 1024 * 1024};

Inspection inspect(std::string_view input) {
  return inspect_head(input, kLimits);
}

std::string with_headers(std::string_view headers) {
  return "GET / HTTP/1.1\r\nHost: a\r\n" + std::string(headers) + "\r\n";
}

TEST(HeaderGuard, WaitsForTheBlankLine) {
  for (const char* part :
       {"", "G", "GET / HTTP/1.1", "GET / HTTP/1.1\r\nHost: a\r\n", "\r", "\r\n"}) {
    EXPECT_EQ(inspect(part).verdict, Verdict::Incomplete) << part;
  }
}

TEST(HeaderGuard, RefusesWhatIsAmbiguousOrDangerous) {
  struct Case {
    std::string_view input;
    int status;
  };
  const Case cases[] = {
      {"GET / HTTP/1.1\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n folded\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a\r\n: empty\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a\r\nX: a\nY: b\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a\r\nX: \x01\r\n\r\n", 400},
      {"GET /\x7f HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"GET / x HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"GET /#x HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"GET a HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"GET /\r\nHost: a\r\n\r\n", 400},
      {"GET / FTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505},
      {"GET / HTTP/0.9\r\nHost: a\r\n\r\n", 505},
      {"G(T / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 501},
      {"get / HTTP/1.1\r\nHost: a\r\n\r\n", 501},
      {"OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", 405},
      {"CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n", 405},
      {"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", 411},
      {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\ntransfer-encoding: chunked\r\n\r\n",
       411},
      {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 4\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4, 4\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +4\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x4\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1048577\r\n\r\n", 413},
      {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999999\r\n\r\n", 413},
      {"POST / HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\n\r\n", 415},
      {"POST / HTTP/1.1\r\nHost: a\r\nExpect: a miracle\r\n\r\n", 417},
      {"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n", 400},
      {"\x16\x03\x01", 400},  // the start of TLS
  };
  for (const Case& each : cases) {
    const Inspection seen = inspect(each.input);
    EXPECT_EQ(seen.verdict, Verdict::Refused) << each.input;
    EXPECT_EQ(seen.status, each.status) << each.input;
  }
}

TEST(HeaderGuard, RefusesNulBytes) {
  using namespace std::string_literals;
  EXPECT_EQ(inspect("GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n"s).status, 400);
}

TEST(HeaderGuard, RefusesWhatIsTooLong) {
  const std::string long_line(kMaxHeaderLineBytes, 'x');
  std::string many;
  for (size_t i = 0; i < kMaxHeaderFields; ++i) many += "X: 1\r\n";
  EXPECT_EQ(inspect("GET /" + long_line + " HTTP/1.1\r\nHost: a\r\n\r\n").status, 414);
  EXPECT_EQ(inspect(with_headers("X: " + long_line + "\r\n")).status, 431);
  EXPECT_EQ(inspect(with_headers(many)).status, 431);
  EXPECT_EQ(inspect("GET / HTTP/1.1\r\nX: " + std::string(kLimits.max_header_bytes, 'x')).status,
            431);
  EXPECT_EQ(inspect("GET /" + std::string(kLimits.max_header_bytes, 'x')).status, 414);
  EXPECT_EQ(inspect(std::string(kLimits.max_header_bytes + 2, '\r')).status, 400);
}

TEST(HeaderGuard, RewritesTheHeadForTheLibrary) {
  struct Case {
    std::string_view input, head;
  };
  const Case cases[] = {
      {"GET /a?b HTTP/1.1\r\nHost: a:80\r\n\r\n", "GET /a?b HTTP/1.1\r\nHost: a:80\r\n\r\n"},
      {"\r\n\r\nGET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n",
       "GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n"},
      {"GET /?q=why?&r=?? HTTP/1.1\r\nHost: a\r\n\r\n",
       "GET /?q=why%3F&r=%3F%3F HTTP/1.1\r\nHost: a\r\n\r\n"},
      {"GET / HTTP/1.1\r\nHost: a\r\nX:   a b \t\r\n\r\n",
       "GET / HTTP/1.1\r\nHost: a\r\nX: a b\r\n\r\n"},
      {"GET / HTTP/1.1\r\nHost: a\r\nReferer: /%2F\r\n\r\n",
       "GET / HTTP/1.1\r\nHost: a\r\nReferer: /%252F\r\n\r\n"},
      {"GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=0-,0-\r\n\r\n",
       "GET / HTTP/1.1\r\nHost: a\r\n\r\n"},
      {"GET / HTTP/1.1\r\nHost: a\r\nREMOTE_ADDR: 1.2.3.4\r\n\r\n",
       "GET / HTTP/1.1\r\nHost: a\r\n\r\n"},
      {"GET / HTTP/1.1\r\nHost: a\r\nACCEPT-encoding: br\r\nX-Accept-Encoding: gzip\r\n\r\n",
       "GET / HTTP/1.1\r\nHost: a\r\nx-accept-encoding: br\r\n\r\n"},
      {"GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, CLOSE\r\n\r\n",
       "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"},
      {"GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\n\r\n",
       "GET / HTTP/1.1\r\nHost: a\r\n\r\n"},
      {"GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.0\r\n\r\n"},
      {"GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
       "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n"},
      {"POST / HTTP/1.1\r\nHost: a\r\nContent-Encoding: identity\r\n\r\n",
       "POST / HTTP/1.1\r\nHost: a\r\n\r\n"},
  };
  for (const Case& each : cases) {
    const Inspection seen = inspect(each.input);
    EXPECT_EQ(seen.verdict, Verdict::Accepted) << each.input;
    EXPECT_EQ(seen.head, each.head) << each.input;
    EXPECT_EQ(seen.head_bytes, each.input.size()) << each.input;
  }
}

TEST(HeaderGuard, TellsTheBodyApartFromTheHead) {
  const std::string head =
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n";
  const Inspection seen = inspect(head + "body and the next request");
  EXPECT_EQ(seen.verdict, Verdict::Accepted);
  EXPECT_EQ(seen.head_bytes, head.size());
  EXPECT_EQ(seen.body_bytes, 4u);
  EXPECT_TRUE(seen.wants_continue);
}

TEST(HeaderGuard, TakesAPostWithoutLengthForOneWithoutBody) {
  EXPECT_EQ(inspect("POST / HTTP/1.1\r\nHost: a\r\n\r\n").body_bytes, 0u);
}

}  // namespace
}  // namespace kb::server
