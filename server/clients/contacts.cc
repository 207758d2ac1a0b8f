// SPDX-License-Identifier: MIT
#include "server/clients/pages.h"
#include "server/people_pages.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

PeopleScope own_account(const Visitor& visitor) {
  return {view::kContactsPath, visitor.person->account};
}

}  // namespace

Response show_contacts(const Request& request, const Visitor& visitor, Services& services) {
  return people_list(request, visitor, services, own_account(visitor));
}

Response invite_contact(const Request& request, const Visitor& visitor, Services& services) {
  return invite_to(request, visitor, services, own_account(visitor));
}

Response show_contact(const Request& request, const Visitor& visitor, Services& services) {
  return one_person(request, visitor, services, own_account(visitor));
}

Response change_contact(const Request& request, const Visitor& visitor, Services& services) {
  return change_one_person(request, visitor, services, own_account(visitor));
}

}  // namespace kb::server
