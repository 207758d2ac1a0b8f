// SPDX-License-Identifier: MIT
#include "server/clients/ticket_closing.h"

#include <algorithm>

#include "core/error.h"
#include "core/utf8.h"
#include "server/clients/pages.h"
#include "server/pages.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

constexpr size_t kMostHowBytes = 2000;

// The article that helped, in the client's own word: as strong as a link can be.
void confirm(store::Ticket& ticket, const std::string& article) {
  const auto link = std::ranges::find(ticket.links, article, &store::TicketLink::article);
  if (link == ticket.links.end()) return;
  link->solved = true;
  link->strength = store::LinkStrength::Strong;
}

}  // namespace

bool may_close(const Visitor& visitor, const store::Ticket& ticket) {
  if (!visitor.person || visitor.is_staff() || !visitor.may_read(ticket)) return false;
  const bool is_over = ticket.status == store::TicketStatus::Resolved ||
                       ticket.status == store::TicketStatus::Closed;
  return !is_over && ticket.requester == visitor.person->email;
}

Response close_own_ticket(const Request& request, const Visitor& visitor, Services& services) {
  const Instant now = services.clock.now();
  auto tx = services.store.write();
  auto ticket = store::find_ticket(tx, request.capture("id"));
  if (!ticket || !visitor.may_read(*ticket)) throw Error(ErrorCode::NotFound, "no such ticket");
  if (may_close(visitor, *ticket)) {
    confirm(*ticket, request.form_value("articulo"));
    ticket->resolution = utf8_prefix(request.form_value("como"), kMostHowBytes);
    ticket->status = store::TicketStatus::Closed;
    ticket->resolved = ticket->updated = now;
    store::put_ticket(tx, *ticket, now);
    tx.commit();
  }
  return redirect(view::ticket_path(ticket->id));
}

}  // namespace kb::server
