// SPDX-License-Identifier: MIT
#include "store/people.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "store/accounts.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using namespace std::string_literals;

const Instant kNow{std::chrono::sys_days{std::chrono::May / 1 / 2026}};
constexpr std::chrono::hours kHour{1};

ErrorCode code_of(const auto& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.code;
  }
  ADD_FAILURE() << "nothing was thrown";
  return ErrorCode::Internal;
}

Person ana() {
  Person person;
  person.email = "ana@acme.example";
  person.name = "Ana Peña";
  person.account = "acme";
  person.rights.ask = person.rights.order = true;
  return person;
}

class PeopleOn : public test::OnEachDialect {
 protected:
  PeopleOn() { put_account(tx_, {"acme", "Acme", {}}); }
  std::string id_of(const std::string& email) {
    return find_person_by_email(tx_, email).value().id;
  }

  Transaction tx_ = store().write();
};
INSTANTIATE_TEST_SUITE_P(Dialects, PeopleOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

class SessionsOn : public PeopleOn {
 protected:
  SessionsOn() {
    put_person(tx_, ana());
    ana_ = id_of(ana().email);
  }
  std::string ana_;
};
INSTANTIATE_TEST_SUITE_P(Dialects, SessionsOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(PeopleOn, KeepEveryField) {
  EXPECT_EQ(put_person(tx_, ana()), PutResult::Added);
  const Person kept = find_person(tx_, id_of("ana@acme.example")).value();
  EXPECT_EQ(kept.name, "Ana Peña");
  EXPECT_EQ(kept.lang, "es");
  EXPECT_EQ(kept.account, "acme");
  EXPECT_EQ(kept.rights, ana().rights);
  EXPECT_EQ(kept.roles, Roles{});
  EXPECT_FALSE(kept.disabled);
}

TEST_P(PeopleOn, ChangeWithAnyOfTheirFields) {
  const std::vector<void (*)(Person&)> edits = {
      [](Person& p) { p.name = "Ana"; },
      [](Person& p) { p.lang = "en"; },
      [](Person& p) { p.account.clear(); },
      [](Person& p) { p.rights.ask = false; },
      [](Person& p) { p.rights.see_all = true; },
      [](Person& p) { p.rights.see_sealed = true; },
      [](Person& p) { p.rights.see_time = true; },
      [](Person& p) { p.rights.manage = true; },
      [](Person& p) { p.roles.technician = true; },
      [](Person& p) { p.roles.editor = true; },
      [](Person& p) { p.roles.administrator = true; },
      [](Person& p) { p.roles.publisher = true; },
      [](Person& p) { p.disabled = true; },
  };
  Person person = ana();
  put_person(tx_, person);
  for (size_t i = 0; i < edits.size(); ++i) {
    edits[i](person);
    EXPECT_EQ(put_person(tx_, person), PutResult::Changed) << "edit " << i;
    EXPECT_EQ(put_person(tx_, person), PutResult::Unchanged) << "edit " << i;
  }
  const Person kept = find_person_by_email(tx_, person.email).value();
  EXPECT_EQ(kept.rights, person.rights);
  EXPECT_EQ(kept.roles, person.roles);
}

TEST_P(PeopleOn, AreFoundByEmailHoweverItIsTyped) {
  Person person = ana();
  person.email = " Ana@ACME.example ";
  put_person(tx_, person);
  EXPECT_TRUE(find_person_by_email(tx_, "ANA@acme.example\n"));
  EXPECT_EQ(put_person(tx_, ana()), PutResult::Unchanged);
  for (const std::string& email : {""s, "ana"s, "ana@acme.example\0"s, "\xFF"s}) {
    EXPECT_FALSE(find_person_by_email(tx_, email)) << email;
  }
}

TEST_P(PeopleOn, ChangeTheirEmailWhenNamedById) {
  put_person(tx_, ana());
  Person person = find_person_by_email(tx_, ana().email).value();
  person.email = "ana.p@acme.example";
  EXPECT_EQ(put_person(tx_, person), PutResult::Changed);
  EXPECT_EQ(id_of("ana.p@acme.example"), person.id);
  EXPECT_FALSE(find_person_by_email(tx_, ana().email));
}

TEST_P(PeopleOn, MayNotTakeAnothersEmail) {
  put_person(tx_, ana());
  Person other = ana();
  other.id = "other";
  EXPECT_EQ(code_of([&] { put_person(tx_, other); }), ErrorCode::Conflict);
}

TEST_P(PeopleOn, NeedAnAccountThatIsThere) {
  Person person = ana();
  person.account = "nobody";
  EXPECT_EQ(code_of([&] {
              put_person(tx_, person);
              tx_.commit();
            }),
            ErrorCode::BadInput);
}

TEST_P(PeopleOn, RefuseUncleanText) {
  const std::vector<void (*)(Person&)> faults = {
      [](Person& p) { p.email = "ana"; },     [](Person& p) { p.name = "\xFF"; },
      [](Person& p) { p.lang.clear(); },      [](Person& p) { p.id = "a/b"; },
      [](Person& p) { p.account = "a\0b"s; },
  };
  for (size_t i = 0; i < faults.size(); ++i) {
    Person person = ana();
    faults[i](person);
    EXPECT_EQ(code_of([&] { put_person(tx_, person); }), ErrorCode::BadInput) << "fault " << i;
  }
}

TEST_P(PeopleOn, AreListedByEmail) {
  for (const char* email : {"c@x", "a@x", "b@x"}) {
    Person person = ana();
    person.email = email;
    put_person(tx_, person);
  }
  EXPECT_THAT(people(tx_), testing::ElementsAre(testing::Field(&Person::email, "a@x"),
                                                testing::Field(&Person::email, "b@x"),
                                                testing::Field(&Person::email, "c@x")));
}

TEST_P(PeopleOn, HaveNoPasswordUntilOneIsSet) {
  put_person(tx_, ana());
  const std::string id = id_of(ana().email);
  EXPECT_EQ(password_hash(tx_, id), std::nullopt);
  set_password_hash(tx_, id, "$argon2id$x");
  EXPECT_EQ(password_hash(tx_, id), "$argon2id$x");
  Person changed = ana();
  changed.name = "Otra";
  put_person(tx_, changed);
  EXPECT_EQ(password_hash(tx_, id), "$argon2id$x");
  set_password_hash(tx_, id, "");
  EXPECT_EQ(password_hash(tx_, id), std::nullopt);
  EXPECT_EQ(password_hash(tx_, "nobody"), std::nullopt);
  EXPECT_EQ(code_of([&] { set_password_hash(tx_, "nobody", "x"); }), ErrorCode::NotFound);
}

TEST_P(SessionsOn, AreKeptUntilRemoved) {
  put_session(tx_, {"digest", ana_, kNow, kNow});
  put_session(tx_, {"digest", ana_, kNow + kHour, kNow + kHour});
  const Session kept = find_session(tx_, "digest").value();
  EXPECT_EQ(kept.person, ana_);
  EXPECT_EQ(kept.created, kNow);
  EXPECT_EQ(kept.last_seen, kNow + kHour);
  EXPECT_TRUE(remove_session(tx_, "digest"));
  EXPECT_FALSE(remove_session(tx_, "digest"));
  EXPECT_FALSE(find_session(tx_, "digest"));
  EXPECT_FALSE(find_session(tx_, "\0"s));
}

TEST_P(SessionsOn, EndWithTheirPerson) {
  put_session(tx_, {"digest", ana_, kNow, kNow});
  EXPECT_TRUE(remove_person(tx_, ana_));
  EXPECT_FALSE(remove_person(tx_, ana_));
  EXPECT_FALSE(find_session(tx_, "digest"));
}

TEST_P(SessionsOn, ExpireByTheirAgeOrTheirSilence) {
  put_session(tx_, {"old", ana_, kNow - 10 * kHour, kNow});
  put_session(tx_, {"silent", ana_, kNow, kNow - 2 * kHour});
  put_session(tx_, {"live", ana_, kNow - 9 * kHour, kNow - kHour});
  remove_sessions_before(tx_, kNow - 9 * kHour, kNow - kHour);
  EXPECT_FALSE(find_session(tx_, "old"));
  EXPECT_FALSE(find_session(tx_, "silent"));
  EXPECT_TRUE(find_session(tx_, "live"));
}

TEST_P(SessionsOn, NeedAPersonWhoIsThere) {
  EXPECT_EQ(code_of([&] {
              put_session(tx_, {"digest", "nobody", kNow, kNow});
              tx_.commit();
            }),
            ErrorCode::BadInput);
}

}  // namespace
}  // namespace kb::store
