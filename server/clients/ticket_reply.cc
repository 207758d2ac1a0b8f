// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "server/clients/asking.h"
#include "server/clients/pages.h"
#include "server/clients/ticket_view.h"
#include "server/outgoing/notices.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

Response replied(const std::string& ticket) {
  return redirect(view::ticket_path(ticket) + "?" + std::string(view::kRepliedParameter) + "=1");
}

// In one transaction: whoever writes meanwhile comes before or after it.
TakenReply take(const Request& request, const Visitor& visitor, Services& services) {
  auto files = read_files(request, services);
  auto tx = services.store.write();
  const auto ticket = readable_ticket(tx, request, visitor);
  const store::TicketStep act{ticket.id, visitor.person->email, services.clock.now()};
  auto taken = take_reply({tx, request, visitor, services, ticket}, files,
                          [&](const store::SentForm& form, const ReplyWords& words) {
                            const store::ClientVisibleText visible(words.text);
                            const auto done = store::reply_as_client(tx, act, form, visible);
                            if (done == store::Done::Yes)
                              notify_reply(services.outgoing, tx, act, visible, words.files);
                            return done;
                          });
  tx.commit();
  return taken;
}

// Staff answer at the desk, also those who are contacts of an account besides.
void require_part(const Visitor& visitor) {
  if (!may_ask(visitor) || visitor.is_staff())
    throw Error(ErrorCode::Forbidden, "has no right to ask");
}

}  // namespace

Response reply_to_ticket(const Request& request, const Visitor& visitor, Services& services) {
  const auto path = view::ticket_path(request.capture("id"));
  if (!visitor.person) return keep_and_sign_in(request, visitor, services, path);
  require_part(visitor);
  const auto taken = take(request, visitor, services);
  if (taken.is_added) return replied(request.capture("id"));
  if (!taken.button.empty())
    return redirect(view::ticket_writing_path(request.capture("id"), taken.button));
  return ticket_response(request, visitor, services, taken.shown);
}

Response keep_reply(const Request& request, const Visitor& visitor, Services& services) {
  if (visitor.person) {
    require_part(visitor);
    auto tx = services.store.read();
    readable_ticket(tx, request, visitor);
  }
  return keep_draft(request, visitor, services);
}

Response change_reply_files(const Request& request, const Visitor& visitor, Services& services) {
  require_part(visitor);
  {
    auto tx = services.store.read();
    readable_ticket(tx, request, visitor);
  }
  return change_draft_files(request, visitor, services);
}

}  // namespace kb::server
