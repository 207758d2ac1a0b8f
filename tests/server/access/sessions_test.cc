// SPDX-License-Identifier: MIT
#include "server/access/sessions.h"

#include <gtest/gtest.h>

#include "core/crypto.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_store.h"

namespace kb::server {
namespace {

using namespace std::chrono;

class SessionsTest : public testing::Test {
 protected:
  SessionsTest() {
    auto tx = stored.store().write();
    store::Person person;
    person.email = "ana@x.example";
    store::put_person(tx, person);
    ana = store::find_person_by_email(tx, "ana@x.example")->id;
    tx.commit();
  }

  bool is_open(const std::string& token) { return sessions.person_of(token).has_value(); }

  test::TestStore stored;
  test::FakeClock clock;
  Sessions sessions{stored.store(), clock};
  std::string ana;
};

TEST_F(SessionsTest, KnowThePersonByTheToken) {
  const auto token = sessions.open(ana, Stay::UntilBrowserCloses);
  ASSERT_TRUE(is_open(token));
  EXPECT_EQ(sessions.person_of(token)->email, "ana@x.example");
  EXPECT_FALSE(is_open(token + "x"));
  EXPECT_FALSE(is_open(""));
}

TEST_F(SessionsTest, AreStoredByTheDigestAlone) {
  const auto token = sessions.open(ana, Stay::UntilBrowserCloses);
  EXPECT_GE(token.size(), 43u);  // 256 bits
  auto tx = stored.store().read();
  EXPECT_TRUE(store::find_session(tx, crypto::digest(token)));
  EXPECT_FALSE(store::find_session(tx, token));
}

TEST_F(SessionsTest, EndAfterTwelveHoursWithoutUse) {
  const auto token = sessions.open(ana, Stay::UntilBrowserCloses);
  clock.advance(hours{11});
  EXPECT_TRUE(is_open(token));
  clock.advance(hours{11});
  EXPECT_TRUE(is_open(token)) << "use did not keep it open";
  clock.advance(hours{12});
  EXPECT_FALSE(is_open(token));
}

TEST_F(SessionsTest, EndAfterTwoWeeksHoweverUsed) {
  const auto token = sessions.open(ana, Stay::UntilBrowserCloses);
  for (int hour = 0; hour < 14 * 24 - 6; hour += 6) {
    clock.advance(hours{6});
    ASSERT_TRUE(is_open(token)) << hour;
  }
  clock.advance(hours{6});
  EXPECT_FALSE(is_open(token));
}

TEST_F(SessionsTest, ThatStayBearTwoWeeksWithoutUse) {
  const auto token = sessions.open(ana, Stay::Signed);
  clock.advance(days{14} - minutes{1});
  EXPECT_TRUE(is_open(token));
  clock.advance(minutes{1});
  EXPECT_FALSE(is_open(token));
}

TEST_F(SessionsTest, CannotBeMadeToStayByChangingTheToken) {
  auto token = sessions.open(ana, Stay::UntilBrowserCloses);
  token.front() = sessions.open(ana, Stay::Signed).front();
  EXPECT_FALSE(is_open(token));
}

TEST_F(SessionsTest, EndWhenClosed) {
  const auto token = sessions.open(ana, Stay::Signed), other = sessions.open(ana, Stay::Signed);
  sessions.close(token);
  EXPECT_FALSE(is_open(token));
  EXPECT_TRUE(is_open(other));
}

TEST_F(SessionsTest, EndWhenThePersonIsDisabled) {
  const auto token = sessions.open(ana, Stay::Signed);
  auto tx = stored.store().write();
  auto person = *store::find_person(tx, ana);
  person.disabled = true;
  store::put_person(tx, person);
  tx.commit();
  EXPECT_FALSE(is_open(token));
}

TEST_F(SessionsTest, ThatAreOverAreSweptAtTheNextSignIn) {
  const auto old = sessions.open(ana, Stay::Signed);
  clock.advance(days{15});
  sessions.open(ana, Stay::Signed);
  auto tx = stored.store().read();
  EXPECT_FALSE(store::find_session(tx, crypto::digest(old)));
}

}  // namespace
}  // namespace kb::server
