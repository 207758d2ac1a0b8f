// SPDX-License-Identifier: MIT
#include "store/staff_areas.h"

#include <algorithm>

#include "store/checks.h"
#include "store/connection.h"
#include "store/people_columns.h"

namespace kb::store {
namespace {

const std::string kActive =
    "select " + kPersonColumns + " from people where is_technician = 1 and is_disabled = 0 ";

bool is_there(Transaction& tx, const std::string& area) {
  return !tx.connection().select<std::string>("select id from areas where id = :id", area).empty();
}

void require_areas(Transaction& tx, const std::vector<std::string>& areas) {
  for (const auto& area : areas) {
    require_id("staff_areas.area", area);
    if (!is_there(tx, area))
      throw Error(ErrorCode::BadInput, "there is no area " + area,
                  "Areas come in by resuelve import.");
  }
}

}  // namespace

PutResult put_staff_areas(Transaction& tx, const std::string& person,
                          const std::vector<std::string>& areas) {
  tx.lock_changes();
  if (!find_person(tx, person)) throw Error(ErrorCode::NotFound, "no person has this id");
  require_areas(tx, areas);
  auto wanted = areas;
  std::ranges::sort(wanted);
  wanted.erase(std::ranges::unique(wanted).begin(), wanted.end());
  const auto before = areas_of_person(tx, person);
  if (wanted == before) return PutResult::Unchanged;
  tx.connection().execute("delete from staff_areas where person = :person", person);
  for (const auto& area : wanted)
    tx.connection().execute("insert into staff_areas (person, area) values (:person, :area)",
                            person, area);
  return before.empty() ? PutResult::Added : PutResult::Changed;
}

std::vector<std::string> areas_of_person(Transaction& tx, const std::string& person) {
  if (!is_fit_id(person)) return {};
  return tx.connection().select<std::string>(
      "select area from staff_areas where person = :person order by area", person);
}

std::vector<Person> active_technicians(Transaction& tx) {
  return tx.connection().records<Person>(kActive + "order by email");
}

std::vector<Person> people_of_area(Transaction& tx, const std::string& area) {
  if (!is_fit_id(area)) return active_technicians(tx);
  return tx.connection().records<Person>(
      kActive +
          "and (exists (select 1 from staff_areas s where s.person = people.id and s.area = :area)"
          " or not exists (select 1 from staff_areas s where s.person = people.id)"
          " or not exists (select 1 from staff_areas s join people p on p.id = s.person"
          "  where s.area = :same_area and p.is_technician = 1 and p.is_disabled = 0))"
          " order by email",
      area, area);
}

}  // namespace kb::store
