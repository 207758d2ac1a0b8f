// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "store/people.h"

// Which technician answers which areas. Who is tied to none answers all of them, and an area that
// nobody is tied to is everybody's.
//
// Threads: as Transaction.
namespace kb::store {

// Whole: those that are not given are no longer theirs. An area that is not there is BadInput, a
// person NotFound.
PutResult put_staff_areas(Transaction& tx, const std::string& person,
                          const std::vector<std::string>& areas);
std::vector<std::string> areas_of_person(Transaction& tx, const std::string& person);  // sorted

// Who answers: technicians who may sign in, by e-mail.
std::vector<Person> active_technicians(Transaction& tx);
// Those of them who answer an area: tied to it or to none; all when nobody is tied to it, or it is
// empty.
std::vector<Person> people_of_area(Transaction& tx, const std::string& area);

}  // namespace kb::store
