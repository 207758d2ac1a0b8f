// SPDX-License-Identifier: MIT
#include "server/names.h"

namespace kb::server {

std::string display_name(const store::Person& person) {
  return person.name.empty() ? person.email : person.name;
}

std::string display_name(const store::Account& account) {
  return account.name.empty() ? account.id : account.name;
}

std::string account_name(store::Transaction& tx, const std::string& id) {
  const auto account = store::find_account(tx, id);
  return account ? display_name(*account) : id;
}

void Names::look_up(const std::vector<std::string>& emails) {
  for (auto& person : store::find_people_by_email(tx_, emails)) {
    std::string email = person.email;
    people_.insert_or_assign(std::move(email), std::move(person));
  }
  for (const auto& email : emails) people_.try_emplace(email, std::nullopt);
}

void Names::know(const std::vector<store::Account>& accounts) {
  for (const auto& account : accounts)
    accounts_.insert_or_assign(account.id, display_name(account));
}

const std::optional<store::Person>& Names::person(const std::string& email) {
  const auto known = people_.find(email);
  if (known != people_.end()) return known->second;
  return people_.emplace(email, store::find_person_by_email(tx_, email)).first->second;
}

std::string Names::name(const std::string& email) {
  const auto& found = person(email);
  return found ? display_name(*found) : email;
}

const std::string& Names::account(const std::string& id) {
  const auto known = accounts_.find(id);
  if (known != accounts_.end()) return known->second;
  return accounts_.emplace(id, account_name(tx_, id)).first->second;
}

}  // namespace kb::server
