// SPDX-License-Identifier: MIT
#include "server/admin/pages.h"
#include "server/people_pages.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

PeopleScope everybody() {
  return {view::kPeoplePath, ""};
}

}  // namespace

Response show_people(const Request& request, const Visitor& visitor, Services& services) {
  return people_list(request, visitor, services, everybody());
}

Response invite_person(const Request& request, const Visitor& visitor, Services& services) {
  return invite_to(request, visitor, services, everybody());
}

Response show_person(const Request& request, const Visitor& visitor, Services& services) {
  return one_person(request, visitor, services, everybody());
}

Response change_any_person(const Request& request, const Visitor& visitor, Services& services) {
  return change_one_person(request, visitor, services, everybody());
}

}  // namespace kb::server
