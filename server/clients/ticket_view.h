// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/reply_form.h"
#include "server/services.h"

// The page of one ticket, which several handlers of contacts answer with.
namespace kb::server {

// A contact with the right to ask, of a ticket that they may read: may write under it.
bool may_take_part(const Visitor& visitor, const store::TicketHead& ticket);

Response ticket_response(const Request& request, const Visitor& visitor, Services& services,
                         const std::optional<ShownReply>& shown = {});

// The ticket that the address names. Throws Error NotFound when it is not there or not theirs.
store::TicketHead readable_ticket(store::Transaction& tx, const Request& request,
                                  const Visitor& visitor);

}  // namespace kb::server
