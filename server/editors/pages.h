// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// What editors do, one function each; routes.cc says at which address.
//
// Throws:  Error IndexUnavailable, IndexStale, StoreUnavailable. Threads: any.
namespace kb::server {

Response show_explanation(const Request& request, const Visitor& visitor, Services& services);
Response show_votes(const Request& request, const Visitor& visitor, Services& services);
Response show_duplicates(const Request& request, const Visitor& visitor, Services& services);
Response change_duplicates(const Request& request, const Visitor& visitor, Services& services);
// What is covered in a draft that was begun from a ticket; putting it back.
Response show_covered(const Request& request, const Visitor& visitor, Services& services);
Response change_covered(const Request& request, const Visitor& visitor, Services& services);
// Solved tickets that no article answers.
Response show_gaps(const Request& request, const Visitor& visitor, Services& services);
Response show_savings(const Request& request, const Visitor& visitor, Services& services);

}  // namespace kb::server
