// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// The page of solved tickets that are like one: /mesa/parecidas?consulta=T-1.
//
// Throws:  Error NotFound without such a ticket, StoreUnavailable. Threads: any.
namespace kb::server {

Response show_similar(const Request& request, const Visitor& visitor, Services& services);

}  // namespace kb::server
