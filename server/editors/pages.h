// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// What editors look at: where articles fall short, and what they are worth.
//
// Throws:  Error StoreUnavailable. Threads: any.
namespace kb::server {

Response show_votes(const Request& request, const Visitor& visitor, Services& services);
Response show_savings(const Request& request, const Visitor& visitor, Services& services);

}  // namespace kb::server
