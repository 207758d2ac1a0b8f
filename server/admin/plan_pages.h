// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// Where administrators give accounts their support plans; routes.cc says at which address.
//
// Throws:  Error StoreUnavailable. Threads: any.
namespace kb::server {

Response show_plans_admin(const Request& request, const Visitor& visitor, Services& services);
Response put_plan_admin(const Request& request, const Visitor& visitor, Services& services);

}  // namespace kb::server
