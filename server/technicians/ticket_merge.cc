// SPDX-License-Identifier: MIT
#include "server/technicians/ticket_merge.h"

#include "core/error.h"
#include "core/utf8.h"
#include "server/outgoing/notices.h"
#include "server/technicians/desk_view.h"
#include "server/technicians/pages.h"
#include "server/technicians/undoing.h"
#include "server/view/links.h"
#include "store/merging.h"
#include "store/ticket_lists.h"

namespace kb::server {
namespace {

constexpr int kMostChoices = 20;
constexpr size_t kMostIdBytes = 200;

view::MergedTicket shown(const store::TicketHead& ticket) {
  return {ticket.id, ticket.subject};
}

}  // namespace

view::TicketMerge merge_shown(const TicketReading& page, const store::Ticket& ticket,
                              const std::string& problem) {
  view::TicketMerge merge;
  merge.problem = problem;
  const auto into = store::merged_into(ticket, ticket.events);
  if (const auto survivor = store::find_ticket_head(page.tx, into)) merge.into = shown(*survivor);
  for (const auto& one : store::merged_tickets(page.tx, ticket.id))
    merge.merged.push_back(shown(one));
  if (!page.visitor.person->roles.technician) return merge;
  for (const auto& one : store::merge_choices(page.tx, ticket, kMostChoices))
    merge.choices.push_back(shown(one));
  return merge;
}

Response merge_tickets(const Request& request, const Visitor& visitor, Services& services) {
  const store::TicketStep act{request.capture("id"), visitor.person->email, services.clock.now()};
  const std::string survivor(utf8_prefix(request.form_value("con"), kMostIdBytes));
  {
    auto tx = services.store.write();
    const auto before = store::before_act(tx, act.ticket);
    if (!before) throw Error(ErrorCode::NotFound, "no such ticket");
    const auto done = store::merge_ticket(tx, act, survivor);
    if (done == store::Merge::Yes) {
      notify_merged(services.outgoing, tx, before->ticket, survivor, act.by);
      store::keep_undo(tx, undo_step(visitor, store::UndoKind::Merged, act, survivor), *before);
      tx.commit();
    }
    if (done == store::Merge::Yes || done == store::Merge::Already)
      return redirect(view::desk_done_path(act.ticket, "unida", survivor));
  }
  return desk_response(request, visitor, services, {}, {}, {},
                       survivor.empty() ? "-" : survivor);
}

}  // namespace kb::server
