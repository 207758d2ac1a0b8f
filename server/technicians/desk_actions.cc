// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "server/outgoing/notices.h"
#include "server/technicians/pages.h"
#include "server/view/links.h"
#include "store/ticket_thread.h"

namespace kb::server {
namespace {

// One step of a technician, then the ticket again: what is so already stays so.
template <class Step>
Response stepped(const Request& request, const Visitor& visitor, Services& services,
                 const Step& step) {
  const store::TicketStep act{request.capture("id"), visitor.person->email, services.clock.now()};
  auto tx = services.store.write();
  if (step(tx, act) == store::Done::NotThere) throw Error(ErrorCode::NotFound, "no such ticket");
  tx.commit();
  return redirect(view::desk_ticket_path(act.ticket));
}

}  // namespace

Response change_ticket_status(const Request& request, const Visitor& visitor, Services& services) {
  const auto status = store::ticket_status_from(request.form_value("estado"));
  if (!status) throw Error(ErrorCode::BadInput, "estado is not a state of a ticket");
  return stepped(request, visitor, services,
                 [&](store::Transaction& tx, const store::TicketStep& act) {
                   const auto done = store::set_status(tx, act, *status);
                   if (done == store::Done::Yes) notify_state(services.outgoing, tx, act);
                   return done;
                 });
}

Response link_to_ticket(const Request& request, const Visitor& visitor, Services& services) {
  const auto solves = request.form_value("resuelve"), related = request.form_value("relacionado");
  const auto removed = request.form_value("quitar");
  const auto& article = solves.empty() ? related : solves;
  return stepped(request, visitor, services,
                 [&](store::Transaction& tx, const store::TicketStep& act) {
                   if (!removed.empty()) return store::unlink_article(tx, act, removed);
                   if (!store::find_article(tx, article))
                     throw Error(ErrorCode::NotFound, "no such article");
                   return store::link_article(tx, act, article, !solves.empty());
                 });
}

}  // namespace kb::server
