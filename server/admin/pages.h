// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// What administrators do on the portal, one function each; routes.cc says at which address.
//
// Throws:  Error NotFound, StoreUnavailable. Threads: any.
namespace kb::server {

Response show_people(const Request& request, const Visitor& visitor, Services& services);
Response invite_person(const Request& request, const Visitor& visitor, Services& services);
Response show_person(const Request& request, const Visitor& visitor, Services& services);
Response change_any_person(const Request& request, const Visitor& visitor, Services& services);

// The support plans of accounts.
Response show_plans_admin(const Request& request, const Visitor& visitor, Services& services);
Response put_plan_admin(const Request& request, const Visitor& visitor, Services& services);

}  // namespace kb::server
