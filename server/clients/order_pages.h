// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// What clients do with work orders, calls and their plan, one function each; routes.cc says at
// which address.
//
// Throws:  Error NotFound for what is not there or may not be seen, without telling which of the
//          two; StoreUnavailable.
// Threads: any.
namespace kb::server {

Response show_order(const Request& request, const Visitor& visitor, Services& services);
Response decide_order(const Request& request, const Visitor& visitor, Services& services);
Response show_order_statement(const Request& request, const Visitor& visitor, Services& services);

Response show_call(const Request& request, const Visitor& visitor, Services& services);
Response confirm_call(const Request& request, const Visitor& visitor, Services& services);

Response show_plan(const Request& request, const Visitor& visitor, Services& services);
// "2026-11" as a page, "2026-11.csv" as a file.
Response show_plan_month(const Request& request, const Visitor& visitor, Services& services);

}  // namespace kb::server
