// SPDX-License-Identifier: MIT
#include "store/audit.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "core/error.h"
#include "store/accounts.h"
#include "store/audit_people.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kMay{std::chrono::sys_days{std::chrono::May / 4 / 2026}};
const Actor kMarta{"marta", "Marta Vidal", Origin::Internet};

class AuditLog : public test::OnEachDialect {
 protected:
  void add(const AuditEntry& entry) {
    Transaction tx = store().write();
    add_audit(tx, entry);
    tx.commit();
  }
  std::vector<std::string> changes(const Person& before, const Person& after) {
    Transaction tx = store().write();
    audit_person_change(tx, before, after, {kMarta, kMay});
    std::vector<std::string> details;
    for (const auto& entry : audit_of(tx, Audited::Person, after.id)) {
      EXPECT_EQ(entry.account, after.account);
      details.push_back(entry.detail);
    }
    return details;
  }
};
INSTANTIATE_TEST_SUITE_P(Dialects, AuditLog, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(AuditLog, KeepsEachEntryInTheOrderOfItsNumber) {
  for (const char* detail : {"uno", "dos", "tres"})
    add({0, kMay, kMarta, Act::Shown, Audited::Secret, "s1", "arcos", detail});
  add({0, kMay, Actor{}, Act::Expired, Audited::Secret, "s2", "beta", ""});
  Transaction tx = store().read();
  const auto entries = audit_of(tx, Audited::Secret, "s1");
  ASSERT_EQ(entries.size(), 3u);
  EXPECT_EQ(entries[0].detail, "tres");
  EXPECT_GT(entries[0].number, entries[1].number);
  EXPECT_EQ(entries[0].actor.name, "Marta Vidal");
  EXPECT_EQ(audit_of(tx, Audited::Secret, "s1", 2).size(), 2u);
  EXPECT_THAT(audit_of(tx, Audited::Person, "s1"), IsEmpty());
  EXPECT_EQ(audit_of_account(tx, Audited::Secret, "beta", 0).size(), 1u);
  EXPECT_THAT(audit_of_account(tx, Audited::Person, "beta", 0), IsEmpty());
  EXPECT_THAT(audit_of_account(tx, Audited::Secret, "", 0), IsEmpty())
      << "what is staff's alone has no account";
}

TEST_P(AuditLog, ForgetsWhatWasNotCommitted) {
  {
    Transaction tx = store().write();
    add_audit(tx, {0, kMay, kMarta, Act::Shown, Audited::Secret, "s1", "arcos", ""});
  }
  Transaction tx = store().read();
  EXPECT_THAT(audit_of(tx, Audited::Secret, "s1"), IsEmpty());
}

TEST_P(AuditLog, RefusesUnfitEntries) {
  EXPECT_THROW(add({0, kMay, kMarta, Act::Shown, Audited::Secret, "", "arcos", ""}), Error);
  EXPECT_THROW(add({0, kMay, kMarta, Act::Shown, Audited::Secret, "a/b", "arcos", ""}), Error);
  EXPECT_THROW(add({0, kMay, kMarta, Act::Shown, Audited::Secret, "s1", "arcos", "\xff"}), Error);
}

TEST_P(AuditLog, SaysWhichRightsAndRolesChanged) {
  Person before;
  before.id = "p1";
  before.account = "arcos";
  before.rights.order = true;
  Person after = before;
  EXPECT_THAT(changes(before, after), IsEmpty());
  after.rights.order = false;
  after.rights.see_sealed = true;
  after.roles.editor = true;
  after.disabled = true;
  EXPECT_THAT(changes(before, after), ElementsAre("", "+editor", "+see_sealed -order"));
}

TEST_P(AuditLog, TellsWhatWasDoneToThePeopleOfAnAccountByTheirNames) {
  Transaction tx = store().write();
  put_account(tx, {"arcos", "Arcos", {}});
  Person ana, luis;
  ana.id = "ana", ana.email = "ana@x.example", ana.name = "Ana Prieto", ana.account = "arcos";
  luis.id = "luis", luis.email = "luis@x.example", luis.account = "arcos";
  for (const Person& person : {ana, luis}) {
    put_person(tx, person);
    audit_person(tx, person, Act::Invited, {kMarta, kMay});
  }
  add_audit(tx, {0, kMay, kMarta, Act::Shown, Audited::Secret, "s1", "arcos", "Panel"});
  audit_person(tx, luis, Act::PersonRemoved, {shell_actor(), kMay});
  remove_person(tx, "luis");
  Person staff;
  staff.id = "iva";
  audit_person(tx, staff, Act::PasswordChanged, {kMarta, kMay});
  const auto changes = changes_of_account(tx, "arcos", 9);
  ASSERT_EQ(changes.size(), 3u);
  EXPECT_EQ(changes[0].entry.act, Act::PersonRemoved);
  EXPECT_TRUE(is_shell(changes[0].entry.actor));
  EXPECT_EQ(changes[0].person, "luis@x.example");
  EXPECT_EQ(changes[1].person, "luis@x.example") << "what was done before they were gone";
  EXPECT_EQ(changes[2].person, "Ana Prieto");
  EXPECT_EQ(changes_of_account(tx, "arcos", 1).size(), 1u);
  EXPECT_THAT(changes_of_account(tx, "", 9), IsEmpty());
  ASSERT_EQ(changes_of_people(tx, 9).size(), 4u);
  EXPECT_EQ(changes_of_people(tx, 9)[0].person, "") << "nobody of that id was ever kept";
}

// Nothing in the program changes or removes an entry.
TEST(Audit, IsOnlyEverAddedTo) {
  const std::regex changing("(update|delete from|drop table|truncate) +audit\\b");
  for (const auto& entry : std::filesystem::recursive_directory_iterator("store")) {
    std::stringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    EXPECT_FALSE(std::regex_search(text.str(), changing)) << entry.path();
  }
}

}  // namespace
}  // namespace kb::store
