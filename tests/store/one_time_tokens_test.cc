// SPDX-License-Identifier: MIT
#include "store/one_time_tokens.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "store/accounts.h"
#include "store/people.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using namespace std::chrono;
using enum TokenPurpose;

const Instant kNow{sys_days{May / 1 / 2026}};

class OneTimeTokens : public test::OnEachDialect {
 protected:
  OneTimeTokens() {
    Person person;
    person.id = "ana";
    person.email = "ana@x.example";
    person.roles.editor = true;
    put_person(tx_, person);
    person.id = "rosa";
    person.email = "rosa@x.example";
    put_person(tx_, person);
  }
  bool works(const std::string& token, TokenPurpose purpose, Instant now) {
    const auto found = find_token(tx_, token, purpose);
    return found && found->works(now);
  }

  Transaction tx_ = store().write();
};
INSTANTIATE_TEST_SUITE_P(Dialects, OneTimeTokens, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(OneTimeTokens, WorkOnceForTheirPurpose) {
  const auto token = make_token(tx_, "ana", Invitation, kNow);
  EXPECT_GE(token.size(), 43u);  // 256 bits
  EXPECT_EQ(use_token(tx_, token, PasswordReset, kNow), std::nullopt);
  EXPECT_EQ(use_token(tx_, token + "x", Invitation, kNow), std::nullopt);
  EXPECT_EQ(use_token(tx_, token, Invitation, kNow), "ana");
  EXPECT_EQ(use_token(tx_, token, Invitation, kNow), std::nullopt);
  EXPECT_EQ(find_token(tx_, token, Invitation)->used, kNow);
}

TEST_P(OneTimeTokens, LiveAsLongAsTheirPurposeSays) {
  const struct {
    TokenPurpose purpose;
    milliseconds life;
  } cases[] = {{Invitation, days{7}}, {PasswordReset, hours{1}}};
  for (const auto& c : cases) {
    const auto token = make_token(tx_, "ana", c.purpose, kNow);
    EXPECT_TRUE(works(token, c.purpose, kNow + c.life - 1ms)) << name_of(c.purpose);
    EXPECT_FALSE(works(token, c.purpose, kNow + c.life)) << name_of(c.purpose);
    EXPECT_EQ(use_token(tx_, token, c.purpose, kNow + c.life), std::nullopt);
  }
}

TEST_P(OneTimeTokens, EndWhenANewerOneOfTheirPurposeIsMade) {
  const auto first = make_token(tx_, "ana", Invitation, kNow);
  const auto other_purpose = make_token(tx_, "ana", PasswordReset, kNow);
  const auto other_person = make_token(tx_, "rosa", Invitation, kNow);
  const auto second = make_token(tx_, "ana", Invitation, kNow + 1min);
  EXPECT_FALSE(works(first, Invitation, kNow + 1min));
  EXPECT_TRUE(find_token(tx_, first, Invitation)) << "still there, to say that it is over";
  EXPECT_TRUE(works(second, Invitation, kNow + 1min));
  EXPECT_TRUE(works(other_purpose, PasswordReset, kNow + 1min));
  EXPECT_TRUE(works(other_person, Invitation, kNow + 1min));
  EXPECT_EQ(open_token(tx_, "ana", Invitation, kNow + 1min)->expires,
            kNow + 1min + life_of(Invitation));
}

TEST_P(OneTimeTokens, AreForgottenAMonthAfterTheirEnd) {
  const auto token = make_token(tx_, "ana", PasswordReset, kNow);
  make_token(tx_, "rosa", PasswordReset, kNow + days{30});
  EXPECT_TRUE(find_token(tx_, token, PasswordReset));
  make_token(tx_, "rosa", PasswordReset, kNow + days{31});
  EXPECT_FALSE(find_token(tx_, token, PasswordReset));
}

TEST_P(OneTimeTokens, EndWithTheAccessOfTheirPerson) {
  const auto token = make_token(tx_, "ana", Invitation, kNow);
  put_session(tx_, {"digest", "ana", kNow, kNow});
  auto ana = find_person(tx_, "ana").value();
  ana.disabled = true;
  put_person(tx_, ana);
  EXPECT_FALSE(works(token, Invitation, kNow));
  EXPECT_FALSE(find_session(tx_, "digest"));
  ana.disabled = false;
  put_person(tx_, ana);
  EXPECT_FALSE(works(token, Invitation, kNow)) << "came back with the access";
  EXPECT_FALSE(find_session(tx_, "digest"));
}

TEST_P(OneTimeTokens, AreMadeForNobodyTooAndThenOpenNothing) {
  const auto decoy = make_token(tx_, std::nullopt, PasswordReset, kNow);
  EXPECT_FALSE(find_token(tx_, decoy, PasswordReset));
  EXPECT_EQ(use_token(tx_, decoy, PasswordReset, kNow), std::nullopt);
}

TEST_P(OneTimeTokens, AreRefusedForSomebodyWhoIsNotThere) {
  EXPECT_THROW(
      {
        make_token(tx_, "nobody", Invitation, kNow);
        tx_.commit();
      },
      Error);
}

TEST_P(OneTimeTokens, AreNotFoundByStrangeText) {
  for (const std::string& token : {std::string(), std::string("\xFF"), std::string(5000, 'a'),
                                   std::string("a\0b", 3), std::string("' or 1=1 --")})
    EXPECT_FALSE(find_token(tx_, token, Invitation)) << token.size();
}

}  // namespace
}  // namespace kb::store
