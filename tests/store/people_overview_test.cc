// SPDX-License-Identifier: MIT
#include "store/people_overview.h"

#include <gmock/gmock.h>

#include "store/accounts.h"
#include "store/notice_settings.h"
#include "store/one_time_tokens.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using namespace std::chrono;

const Instant kNow{sys_days{May / 1 / 2026}};

class PeopleOverviews : public test::OnEachDialect {
 protected:
  PeopleOverviews() { put_account(tx_, {"acme", "Acme S.L.", {}}); }

  void add(const std::string& id, const std::string& account, void (*grant)(Person&) = nullptr) {
    Person person;
    person.id = id;
    person.email = id + "@x.example";
    person.name = id;
    person.account = account;
    if (grant) grant(person);
    put_person(tx_, person);
  }
  void let_in(const std::string& id) { set_password_hash(tx_, id, "hash"); }
  PersonOverview one(const std::string& id) { return person_overview(tx_, kNow, id).value(); }

  Transaction tx_ = store().write();
};
INSTANTIATE_TEST_SUITE_P(Dialects, PeopleOverviews, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

void manages(Person& person) {
  person.rights.manage = true;
}
void administers(Person& person) {
  person.roles.administrator = true;
}

TEST_P(PeopleOverviews, TellWhoCanSignInWhoWasAskedToAndWhoWasHere) {
  add("ana", "acme");
  EXPECT_EQ(one("ana").account_name, "Acme S.L.");
  EXPECT_FALSE(one("ana").has_password);
  EXPECT_FALSE(one("ana").last_seen);
  EXPECT_FALSE(one("ana").invited_until);
  make_token(tx_, "ana", TokenPurpose::PasswordReset, kNow);
  EXPECT_FALSE(one("ana").invited_until);
  const auto token = make_token(tx_, "ana", TokenPurpose::Invitation, kNow);
  EXPECT_EQ(one("ana").invited_until, kNow + days{7});
  use_token(tx_, token, TokenPurpose::Invitation, kNow);
  let_in("ana");
  EXPECT_FALSE(one("ana").invited_until);
  EXPECT_TRUE(one("ana").has_password);
  put_session(tx_, {"digest", "ana", kNow, kNow + hours{2}});
  remove_session(tx_, "digest");
  EXPECT_EQ(one("ana").last_seen, kNow + hours{2});
  EXPECT_FALSE(person_overview(tx_, kNow, "nobody"));
}

TEST_P(PeopleOverviews, ListEverybodyOrOneAccountByName) {
  put_account(tx_, {"other", "Other", {}});
  add("rosa", "acme");
  add("ana", "acme");
  add("berta", "other");
  add("marta", "", administers);
  const auto names = [](const std::vector<PersonOverview>& all) {
    std::vector<std::string> out;
    for (const auto& overview : all) out.push_back(overview.person.name);
    return out;
  };
  EXPECT_THAT(names(people_overview(tx_, kNow)),
              testing::ElementsAre("ana", "berta", "marta", "rosa"));
  EXPECT_THAT(names(people_overview(tx_, kNow, "acme")), testing::ElementsAre("ana", "rosa"));
  EXPECT_THAT(names(people_overview(tx_, kNow, "")), testing::IsEmpty());
}

TEST_P(PeopleOverviews, KnowTheLastManagerOfEachAccount) {
  put_account(tx_, {"other", "Other", {}});
  add("rosa", "acme", manages);
  EXPECT_FALSE(is_last_manager(tx_, "rosa")) << "cannot sign in yet";
  let_in("rosa");
  EXPECT_TRUE(is_last_manager(tx_, "rosa"));
  add("berta", "other", manages);
  let_in("berta");
  EXPECT_TRUE(is_last_manager(tx_, "rosa")) << "that of another account is no help";
  add("ana", "acme", manages);
  EXPECT_TRUE(is_last_manager(tx_, "rosa")) << "the other cannot sign in yet";
  let_in("ana");
  EXPECT_FALSE(is_last_manager(tx_, "rosa"));
  auto ana = find_person(tx_, "ana").value();
  ana.disabled = true;
  put_person(tx_, ana);
  EXPECT_TRUE(is_last_manager(tx_, "rosa"));
  EXPECT_FALSE(is_last_manager(tx_, "ana"));
  EXPECT_FALSE(is_last_manager(tx_, "nobody"));
}

TEST_P(PeopleOverviews, KnowTheLastAdministrator) {
  add("marta", "", administers);
  let_in("marta");
  EXPECT_TRUE(is_last_administrator(tx_, "marta"));
  add("iva", "", administers);
  let_in("iva");
  EXPECT_FALSE(is_last_administrator(tx_, "marta"));
}

TEST_P(PeopleOverviews, KeepWhichNoticesAreWanted) {
  add("ana", "acme");
  EXPECT_EQ(notice_settings(tx_, "ana"), NoticeSettings{}) << "all, until they choose";
  for (const auto member : {&NoticeSettings::new_reply, &NoticeSettings::state_change,
                            &NoticeSettings::approval_wanted, &NoticeSettings::plan_alert}) {
    NoticeSettings wanted;
    wanted.*member = false;
    put_notice_settings(tx_, "ana", wanted);
    EXPECT_EQ(notice_settings(tx_, "ana"), wanted);
  }
  remove_person(tx_, "ana");
  EXPECT_EQ(notice_settings(tx_, "ana"), NoticeSettings{});
}

TEST_P(PeopleOverviews, ListSessionsByTheirLastUse) {
  add("ana", "acme");
  add("rosa", "acme");
  put_session(tx_, {"first", "ana", kNow, kNow, "Firefox · Linux", "192.0.2.*", false});
  put_session(tx_, {"second", "ana", kNow, kNow + hours{1}, "Safari · iPhone", "", true});
  put_session(tx_, {"others", "rosa", kNow, kNow});
  const auto sessions = sessions_of(tx_, "ana");
  ASSERT_EQ(sessions.size(), 2u);
  EXPECT_EQ(sessions[0].token_digest, "second");
  EXPECT_TRUE(sessions[0].stays);
  EXPECT_EQ(sessions[1].browser, "Firefox · Linux");
  EXPECT_EQ(sessions[1].network, "192.0.2.*");
  EXPECT_FALSE(sessions[1].stays);
  EXPECT_EQ(remove_sessions_of(tx_, "ana", "second"), 1);
  EXPECT_TRUE(find_session(tx_, "second"));
  EXPECT_EQ(remove_sessions_of(tx_, "ana"), 1);
  EXPECT_TRUE(find_session(tx_, "others"));
}

}  // namespace
}  // namespace kb::store
