// SPDX-License-Identifier: MIT
#include "store/address.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace kb::store {
namespace {

TEST(Address, NamesAFileOrADatabase) {
  EXPECT_EQ(parse_address("sqlite:/srv/a b.db").connect, "/srv/a b.db");
  EXPECT_EQ(parse_address("sqlite:/srv/a=b c.db").connect, "dbname=\"/srv/a=b c.db\"");
  EXPECT_EQ(parse_address("sqlite:x.db").dialect, Dialect::Sqlite);
  EXPECT_EQ(parse_address("postgresql:dbname=kb").dialect, Dialect::PostgreSql);
  EXPECT_TRUE(parse_address("postgresql:dbname=kb").connect.ends_with(" dbname=kb"));
}

TEST(Address, BringsAUriThroughUnchanged) {
  const struct {
    std::string address, connect;
  } cases[] = {
      {"postgresql://u@h/kb?sslmode=require", "postgresql://u@h/kb?sslmode=require"},
      {"postgresql://u@h/kb", "postgresql://u@h/kb?application_name=resuelve"},
      {"postgresql://u:p=q@h/kb", "postgresql://u:p=q@h/kb"},
  };
  for (const auto& c : cases) EXPECT_EQ(parse_address(c.address).connect, c.connect) << c.address;
}

TEST(Address, WrapsConninfoValuesThatHoldBlanks) {
  const struct {
    std::string given, expected;
  } cases[] = {
      {"", ""},
      {"host=h dbname=kb", "host=h dbname=kb"},
      {"  host = h\tdbname= kb ", "host=h dbname=kb"},
      {"password='a b' user=u", "password=\"'a b'\" user=u"},
      {"password='it\\'s me'", "password=\"'it\\'s me'\""},
      {"password=a\\ b user=u", "password=\"a\\ b\" user=u"},
      {"options='-csearch_path=s'", "options='-csearch_path=s'"},
      {"options='-c search_path=s -c x=y'", "options=\"'-c search_path=s -c x=y'\""},
      {"password=''", "password=''"},
  };
  for (const auto& c : cases) EXPECT_EQ(conninfo_for_soci(c.given), c.expected) << c.given;
}

TEST(Address, RefusesWhatNamesNoStoreWithoutRepeatingIt) {
  const std::string secret = "s3cret";
  for (const std::string& address :
       {std::string(), secret, "mysql:" + secret, std::string("sqlite:"),
        std::string("sqlite::memory:"), "sqlite:/" + secret + "=\".db", "postgresql:" + secret,
        "postgresql:password='" + secret, "postgresql:password=\"" + secret,
        "postgresql:password='" + secret + " \"'", "postgresql://u:" + secret + " x@h/kb"}) {
    try {
      parse_address(address);
      ADD_FAILURE() << address;
    } catch (const Error& error) {
      EXPECT_EQ(error.code, ErrorCode::BadInput) << address;
      EXPECT_EQ(std::string(error.what()).find(secret), std::string::npos) << address;
    }
  }
}

}  // namespace
}  // namespace kb::store
