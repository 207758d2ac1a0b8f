// SPDX-License-Identifier: MIT
#include "server/who_wrote.h"

#include "server/site.h"

namespace kb::server {
namespace {

view::Standing standing_of(const store::Person& person) {
  if (person.roles.any()) return view::Standing::Staff;
  if (person.disabled) return view::Standing::Withdrawn;
  return person.rights.ask ? view::Standing::Authorised : view::Standing::Contact;
}

}  // namespace

view::WhoWrote Writers::who_wrote(const std::string& email) {
  const auto& found = person(email);
  if (!found) return {email, view::Standing::Unknown, {}};
  const auto standing = standing_of(*found);
  return {display_name(*found), standing,
          standing == view::Standing::Staff ? firm() : account(found->account)};
}

const std::string& Writers::firm() {
  if (!firm_) firm_ = firm_name(transaction(), config_);
  return *firm_;
}

bool Writers::is_staff(const std::string& email) {
  const auto& found = person(email);
  return found && found->roles.any();
}

}  // namespace kb::server
