// SPDX-License-Identifier: MIT
#include "store/checks.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "store/store.h"

namespace kb::store {
namespace {

using namespace std::string_literals;

TEST(FitId, IsShortCleanTextThatFitsIntoAnAddress) {
  for (const std::string& id : {"a"s, "T-1024"s, "correo-no-llega"s, "año nuevo"s, "😀"s, "a.b"s,
                                "..."s, std::string(200, 'x')}) {
    EXPECT_TRUE(is_fit_id(id)) << id;
  }
}

TEST(FitId, IsNotWhatWouldBreakOrHideInAnAddress) {
  for (const std::string& id : {""s, " a"s, "a "s, "a\t"s, "a/b"s, "a\nb"s, "a\0b"s, "\x7F"s,
                                "\xC2\x85"s, "\xC2\xA0x"s, "x\xE3\x80\x80"s, "a\xE2\x80\xA8z"s,
                                "\xFF"s, "\xED\xA0\x80"s, "."s, ".."s, std::string(201, 'x')}) {
    EXPECT_FALSE(is_fit_id(id)) << testing::PrintToString(id);
  }
}

TEST(Checks, CleanEmails) {
  const struct {
    std::string given, expected;
  } cases[] = {{" Ana@Acme.Example\n", "ana@acme.example"}, {"", ""}, {" \t", ""}, {"Ñ@x", "Ñ@x"}};
  for (const auto& c : cases) EXPECT_EQ(clean_email("x", c.given), c.expected) << c.given;
}

TEST(Checks, RefuseWhatIsNoEmailAddress) {
  for (const std::string& email :
       {""s, "ana"s, "@x"s, "ana@"s, "ana maria@x"s, "a\0@x"s, "a@\xFF"s}) {
    EXPECT_THROW(require_email("x", email), Error) << email;
  }
}

TEST(Checks, NameTheColumnAndNotTheValue) {
  try {
    require_text("articles.title", "secreto \xFF");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code, ErrorCode::BadInput);
    EXPECT_STREQ(error.what(), "articles.title is not clean UTF-8");
  }
}

}  // namespace
}  // namespace kb::store
