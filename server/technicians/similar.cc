// SPDX-License-Identifier: MIT
#include "server/similar.h"
#include "core/error.h"
#include "server/pages.h"
#include "server/technicians/pages.h"
#include "server/view/links.h"

namespace kb::server {

Response show_similar(const Request& request, const Visitor& visitor, Services& services) {
  std::optional<store::Ticket> ticket;
  {
    auto tx = services.store.read();
    ticket = store::find_ticket(tx, request.query_value(view::kTicketParameter));
  }
  if (!ticket || !visitor.may_read(*ticket)) throw Error(ErrorCode::NotFound, "no such ticket");
  const auto block = similar_block(asked_of(*ticket), visitor, services);
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(
      visitor, view::render_similar(services.renderer, frame, ticket->id, ticket->subject, block));
}

}  // namespace kb::server
