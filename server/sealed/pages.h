// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// Sealed secrets for contacts and technicians alike: lists with the form that adds one, and the
// page of one. Throws NotFound for what is not there or may not be known, Forbidden for what may be
// known and not seen.
namespace kb::server {

// Of the visitor's account, of an account named in the address, or of a ticket.
Response show_secrets(const Request& request, const Visitor& visitor, Services& services);
Response seal_secret(const Request& request, const Visitor& visitor, Services& services);

Response show_secret(const Request& request, const Visitor& visitor, Services& services);
Response open_secret(const Request& request, const Visitor& visitor, Services& services);
Response extend_secret(const Request& request, const Visitor& visitor, Services& services);
Response delete_secret(const Request& request, const Visitor& visitor, Services& services);

}  // namespace kb::server
