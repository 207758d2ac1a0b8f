// SPDX-License-Identifier: MIT
#include "server/who_wrote.h"

#include "store/accounts.h"

namespace kb::server {

view::WhoWrote who_is(store::Transaction& tx, const Config& config, const store::Person& person) {
  view::WhoWrote who;
  who.name = person.name.empty() ? person.email : person.name;
  if (person.roles.any()) {
    who.standing = view::Standing::Staff;
    who.of = config.text("firm");
    return who;
  }
  const auto account = store::find_account(tx, person.account);
  who.of = account ? account->name : person.account;
  who.standing = person.rights.ask ? view::Standing::Authorised : view::Standing::Contact;
  if (person.disabled) who.standing = view::Standing::Withdrawn;
  return who;
}

const view::WhoWrote& WhoWroteIt::who_wrote(const std::string& email) {
  const auto known = known_.find(email);
  if (known != known_.end()) return known->second;
  return known_.emplace(email, look_up(email)).first->second;
}

view::WhoWrote WhoWroteIt::look_up(const std::string& email) {
  if (const auto person = store::find_person_by_email(tx_, email))
    return who_is(tx_, config_, *person);
  return {email, view::Standing::Unknown, {}};
}

}  // namespace kb::server
