// SPDX-License-Identifier: MIT
#include "store/staff_areas.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "store/accounts.h"
#include "tests/support/test_store.h"

namespace kb::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class StaffAreasOn : public test::OnEachDialect {
 protected:
  StaffAreasOn() {
    for (const char* area : {"correo", "web", "seo"})
      put_area(tx_, {area, "", 1, area, area, "", ""});
    iva_ = put("iva@f.example");
    put("olga@f.example");
  }
  std::string put(const std::string& email, const Roles& roles = {.technician = true},
                  bool disabled = false) {
    Person person;
    person.email = email;
    person.roles = roles;
    person.disabled = disabled;
    put_person(tx_, person);
    return find_person_by_email(tx_, email)->id;
  }
  std::vector<std::string> who_answers(const std::string& area) {
    std::vector<std::string> emails;
    for (const auto& person : people_of_area(tx_, area)) emails.push_back(person.email);
    return emails;
  }

  Transaction tx_ = store().write();
  std::string iva_;
};
INSTANTIATE_TEST_SUITE_P(Dialects, StaffAreasOn, testing::ValuesIn(test::test_dialects()),
                         test::dialect_name);

TEST_P(StaffAreasOn, ArePutWhole) {
  EXPECT_EQ(put_staff_areas(tx_, iva_, {"web", "correo", "web"}), PutResult::Added);
  EXPECT_THAT(areas_of_person(tx_, iva_), ElementsAre("correo", "web"));
  EXPECT_EQ(put_staff_areas(tx_, iva_, {"correo", "web"}), PutResult::Unchanged);
  EXPECT_EQ(put_staff_areas(tx_, iva_, {"seo"}), PutResult::Changed);
  EXPECT_THAT(areas_of_person(tx_, iva_), ElementsAre("seo"));
  put_staff_areas(tx_, iva_, {});
  EXPECT_THAT(areas_of_person(tx_, iva_), IsEmpty());
  EXPECT_THROW(put_staff_areas(tx_, iva_, {"nada"}), Error);
  EXPECT_THROW(put_staff_areas(tx_, "nobody", {"web"}), Error);
}

TEST_P(StaffAreasOn, SayWhoAnswers) {
  put("gone@f.example", {.technician = true}, true);
  put("ed@f.example", {.editor = true});
  EXPECT_THAT(who_answers("web"), ElementsAre("iva@f.example", "olga@f.example"))
      << "nobody is tied to it";
  put_staff_areas(tx_, iva_, {"web"});
  EXPECT_THAT(who_answers("web"), ElementsAre("iva@f.example", "olga@f.example"))
      << "who is tied to none answers all";
  EXPECT_THAT(who_answers("seo"), ElementsAre("iva@f.example", "olga@f.example"))
      << "nobody is tied to it, so it is everybody's";
  put_staff_areas(tx_, find_person_by_email(tx_, "olga@f.example")->id, {"correo"});
  EXPECT_THAT(who_answers("web"), ElementsAre("iva@f.example"));
  EXPECT_THAT(who_answers("correo"), ElementsAre("olga@f.example"));
  EXPECT_THAT(who_answers("seo"), ElementsAre("iva@f.example", "olga@f.example"));
  EXPECT_THAT(who_answers(""), ElementsAre("iva@f.example", "olga@f.example"));
  put("iva@f.example", {.technician = true}, true);
  EXPECT_THAT(who_answers("web"), ElementsAre("olga@f.example")) << "who was tied to it is gone";
}

TEST_P(StaffAreasOn, GoWithTheirPerson) {
  put_staff_areas(tx_, iva_, {"web"});
  remove_person(tx_, iva_);
  EXPECT_THAT(areas_of_person(tx_, iva_), IsEmpty());
}

}  // namespace
}  // namespace kb::store
