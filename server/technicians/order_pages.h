// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// What technicians do with work orders and time, one function each; routes.cc says at which
// address.
//
// Throws:  Error NotFound, StoreUnavailable. Threads: any.
namespace kb::server {

Response list_orders(const Request& request, const Visitor& visitor, Services& services);
Response create_order(const Request& request, const Visitor& visitor, Services& services);
Response create_order_from_ticket(const Request& request, const Visitor& visitor,
                                  Services& services);
Response show_order_desk(const Request& request, const Visitor& visitor, Services& services);
Response move_order(const Request& request, const Visitor& visitor, Services& services);

Response show_order_time(const Request& request, const Visitor& visitor, Services& services);
Response add_order_time(const Request& request, const Visitor& visitor, Services& services);
Response show_ticket_time(const Request& request, const Visitor& visitor, Services& services);
Response add_ticket_time(const Request& request, const Visitor& visitor, Services& services);

}  // namespace kb::server
