// SPDX-License-Identifier: MIT
#include "core/crypto.h"

#include <gtest/gtest.h>

#include <memory>
#include <vector>

#include "core/error.h"

#include <set>

namespace kb::crypto {
namespace {

TEST(Crypto, MakesTokensThatNeverRepeat) {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) EXPECT_TRUE(seen.insert(random_token(32)).second);
  EXPECT_EQ(seen.begin()->size(), 43u);
  EXPECT_EQ(seen.begin()->find_first_of("+/="), std::string::npos);
}

TEST(Crypto, MakesPasswordsThatCanBeCopied) {
  const auto password = random_password();
  EXPECT_EQ(password.size(), 19u);
  EXPECT_EQ(password.find_first_of("01loi"), std::string::npos);
  EXPECT_NE(password, random_password());
}

TEST(Crypto, DigestsAsBlake2b) {
  EXPECT_EQ(digest(""), "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
}

TEST(Crypto, VerifiesItsOwnPasswordsOnly) {
  const auto hash = hash_password("correcta");
  EXPECT_TRUE(verify_password("correcta", hash));
  EXPECT_FALSE(verify_password("Correcta", hash));
  EXPECT_FALSE(verify_password("correcta", "nonsense"));
  EXPECT_NE(hash, hash_password("correcta"));
}

TEST(Crypto, KnowsHashesOfOtherLimits) {
  // Of "abracadabra", with one pass over 8 MiB.
  const std::string old =
      "$argon2id$v=19$m=8192,t=1,p=1$4jMwsg7azr+6UCm/cgUNLQ$fh46YgTmUAIb/COC7o2sMkibFFq3CCygpkhlputo"
      "Cv0";
  EXPECT_TRUE(verify_password("abracadabra", old));
  EXPECT_TRUE(needs_rehash(old));
  EXPECT_TRUE(needs_rehash("nonsense"));
  EXPECT_FALSE(needs_rehash(hash_password("abracadabra")));
}

TEST(Crypto, RefusesToHashWhenTooManyDo) {
  std::vector<std::unique_ptr<HashSlot>> held;
  for (int i = 0; i < kConcurrentHashes; ++i) held.push_back(std::make_unique<HashSlot>());
  try {
    hash_password("abracadabra");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code, ErrorCode::Busy);
  }
  held.pop_back();
  EXPECT_FALSE(hash_password("abracadabra").empty());
}

TEST(Crypto, ComparesSecrets) {
  EXPECT_TRUE(equal_secrets("abc", "abc"));
  EXPECT_FALSE(equal_secrets("abc", "abd"));
  EXPECT_FALSE(equal_secrets("abc", "ab"));
}

}  // namespace
}  // namespace kb::crypto
