// SPDX-License-Identifier: MIT
#include "store/notice_settings.h"

#include <gmock/gmock.h>

#include "store/accounts.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class NoticesTo : public test::OnEachDialect {
 protected:
  void add(const std::string& name, const std::string& account, void (*edit)(Person&)) {
    Person person;
    person.id = name;
    person.email = name + "@x.example";
    person.account = account;
    edit(person);
    put_person(tx_, person);
  }
  void refuse(const std::string& person, Notice notice) {
    NoticeSettings settings;
    settings.*notice = false;
    put_notice_settings(tx_, person, settings);
  }
  static std::vector<std::string> ids(const std::vector<Person>& people) {
    std::vector<std::string> found;
    for (const auto& person : people) found.push_back(person.id);
    return found;
  }

  Transaction tx_ = store().write();
};
INSTANTIATE_TEST_SUITE_P(Dialects, NoticesTo, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(NoticesTo, ContactsReachThoseOfTheAccountWithTheRight) {
  for (const char* account : {"arcos", "beta"}) put_account(tx_, {account, account, {}});
  add("ana", "arcos", [](Person& p) { p.rights.order = true; });
  add("rosa", "arcos", [](Person& p) { p.rights.order = p.rights.see_time = true; });
  add("berta", "beta", [](Person& p) { p.rights.order = true; });
  const auto told = [&](const std::string& account, bool Rights::*right, Notice notice) {
    return ids(contacts_to_tell(tx_, account, right, notice));
  };
  const auto approval = &NoticeSettings::approval_wanted, plan = &NoticeSettings::plan_alert;
  EXPECT_THAT(told("arcos", &Rights::order, approval), ElementsAre("ana", "rosa"));
  EXPECT_THAT(told("arcos", &Rights::see_time, plan), ElementsAre("rosa"));
  EXPECT_THAT(told("", &Rights::order, approval), IsEmpty());
  refuse("rosa", plan);
  EXPECT_THAT(told("arcos", &Rights::see_time, plan), IsEmpty());
  EXPECT_THAT(told("arcos", &Rights::order, approval), ElementsAre("ana", "rosa"));
}

}  // namespace
}  // namespace kb::store
