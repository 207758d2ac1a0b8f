// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// The pages on which people are managed, for contacts who manage those of their account and for
// administrators, who manage everybody.
//
// Throws:  Error NotFound for somebody who is not there or not of the account.
// Threads: any.
namespace kb::server {

struct PeopleScope {
  std::string_view path;  // of the list
  std::string account;    // whose contacts; empty: everybody
  bool covers(const store::Person& person) const {
    return account.empty() || person.account == account;
  }
};

Response people_list(const Request& request, const Visitor& visitor, Services& services,
                     const PeopleScope& scope);
Response invite_to(const Request& request, const Visitor& visitor, Services& services,
                   const PeopleScope& scope);
Response one_person(const Request& request, const Visitor& visitor, Services& services,
                    const PeopleScope& scope);
Response change_one_person(const Request& request, const Visitor& visitor, Services& services,
                           const PeopleScope& scope);

}  // namespace kb::server
