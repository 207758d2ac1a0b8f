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

Response show_admin(const Request& request, const Visitor& visitor, Services& services);

// What the portal looks like, how sure suggestions must be, and in which languages it speaks.
Response show_look(const Request& request, const Visitor& visitor, Services& services);
Response change_look(const Request& request, const Visitor& visitor, Services& services);
Response show_thresholds(const Request& request, const Visitor& visitor, Services& services);
Response change_thresholds(const Request& request, const Visitor& visitor, Services& services);
Response show_languages(const Request& request, const Visitor& visitor, Services& services);
Response change_languages(const Request& request, const Visitor& visitor, Services& services);

// What was done, and whether everything keeps up.
Response show_audit(const Request& request, const Visitor& visitor, Services& services);
Response show_state(const Request& request, const Visitor& visitor, Services& services);
Response change_state(const Request& request, const Visitor& visitor, Services& services);

// The support plans of accounts.
Response show_plans_admin(const Request& request, const Visitor& visitor, Services& services);
Response put_plan_admin(const Request& request, const Visitor& visitor, Services& services);

// Areas: all of them, and one.
Response show_areas_admin(const Request& request, const Visitor& visitor, Services& services);
Response change_areas_admin(const Request& request, const Visitor& visitor, Services& services);
Response show_area_admin(const Request& request, const Visitor& visitor, Services& services);
Response change_area_admin(const Request& request, const Visitor& visitor, Services& services);

}  // namespace kb::server
