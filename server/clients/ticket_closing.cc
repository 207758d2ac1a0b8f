// SPDX-License-Identifier: MIT
#include "server/clients/ticket_closing.h"

#include "core/utf8.h"
#include "server/clients/pages.h"
#include "server/clients/ticket_view.h"
#include "server/pages.h"
#include "server/view/links.h"
#include "store/ticket_thread.h"
#include "text/secrets.h"

namespace kb::server {
namespace {

constexpr size_t kMostHowBytes = 2000;

store::TicketStep act_of(const Request& request, const Visitor& visitor, const Services& services) {
  return {request.capture("id"), visitor.person->email, services.clock.now()};
}

// From its own form, or by the button beside what was about to be a reply. A password in it helps
// nobody.
std::string how_in(const Request& request) {
  std::string how = request.form_value("como");
  if (how.empty()) how = request.form_value("texto");
  return text::without_secrets(utf8_prefix(how, kMostHowBytes));
}

}  // namespace

bool may_close(const Visitor& visitor, const store::TicketHead& ticket) {
  if (!visitor.person || visitor.is_staff() || !visitor.may_read(ticket)) return false;
  return !ticket.is_over() && ticket.requester == visitor.person->email;
}

Response close_own_ticket(const Request& request, const Visitor& visitor, Services& services) {
  auto tx = services.store.write();
  const auto ticket = readable_ticket(tx, request, visitor);
  if (may_close(visitor, ticket)) {
    const auto act = act_of(request, visitor, services);
    store::withdraw(tx, act, {how_in(request), request.form_value("articulo")});
    drop_reply_draft({tx, request, visitor, services, ticket});
    tx.commit();
  }
  return redirect(view::ticket_path(ticket.id));
}

Response confirm_ticket(const Request& request, const Visitor& visitor, Services& services) {
  auto tx = services.store.write();
  const auto ticket = readable_ticket(tx, request, visitor);
  if (may_take_part(visitor, ticket)) {
    store::confirm_solved(tx, act_of(request, visitor, services));
    tx.commit();
  }
  return redirect(view::ticket_path(ticket.id));
}

}  // namespace kb::server
