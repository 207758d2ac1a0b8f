// SPDX-License-Identifier: MIT
#include "server/http/etag.h"

#include <gtest/gtest.h>

#include "server/http/http_date.h"

namespace kb::server {
namespace {

TEST(Etag, DiffersByContentAndCoding) {
  EXPECT_NE(content_id_of("a"), content_id_of("b"));
  EXPECT_EQ(content_id_of("a").size(), 32u);
  EXPECT_EQ(etag_of("abc", Coding::Identity), "\"abc\"");
  EXPECT_EQ(etag_of("abc", Coding::Gzip), "\"abc-gz\"");
  EXPECT_EQ(etag_of("abc", Coding::Brotli), "\"abc-br\"");
}

TEST(Etag, IsFoundInIfNoneMatch) {
  for (const char* header :
       {"\"abc\"", "\"abc-br\"", "\"abc-gz\"", "W/\"abc\"", "\"x\", \"abc\"", "*"}) {
    EXPECT_TRUE(names_content(header, "abc")) << header;
  }
  for (const char* header : {"", "\"abcd\"", "\"ab\"", "\"abc-xx\"", "\"\"", "W/"}) {
    EXPECT_FALSE(names_content(header, "abc")) << header;
  }
}

TEST(Etag, OfAHandlerLosesItsQuotes) {
  EXPECT_EQ(content_id_in("\"v7\""), "v7");
  EXPECT_EQ(content_id_in("W/\"v7\""), "v7");
  EXPECT_EQ(content_id_in("v7"), "v7");
}

TEST(HttpDate, IsWrittenAsTheStandardSays) {
  EXPECT_EQ(http_date(784111777), "Sun, 06 Nov 1994 08:49:37 GMT");
  EXPECT_EQ(DateHeader().now().size(), 29u);
}

}  // namespace
}  // namespace kb::server
