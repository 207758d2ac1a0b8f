// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "server/clients/asking.h"
#include "server/clients/pages.h"
#include "server/clients/ticket_view.h"
#include "server/outgoing/notices.h"
#include "server/ticket_writing.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

Response replied(const std::string& ticket) {
  return redirect(view::ticket_path(ticket) + "?" + std::string(view::kRepliedParameter) + "=1");
}

// In one transaction: whoever writes meanwhile comes before or after it.
store::Done add_reply(const Request& request, const Visitor& visitor, Services& services,
                      const std::string& text) {
  const Instant now = services.clock.now();
  const auto form = sent_form(request);
  auto tx = services.store.write();
  readable_ticket(tx, request, visitor);
  const store::TicketStep act{request.capture("id"), visitor.person->email, now};
  const store::ClientVisibleText visible(text);
  const auto done = store::reply_as_client(tx, act, form, visible);
  if (done == store::Done::Yes) {
    store::end_reply_draft(tx, form.key, now);
    notify_reply(services.outgoing, tx, act, visible);
  } else {
    store::keep_reply_draft(tx, form.key, text, now);
  }
  tx.commit();
  return done;
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
  const auto text = written_text(request);
  if (const auto problem = problem_with(text))
    return ticket_response(request, visitor, services, RefusedReply{text, *problem});
  switch (add_reply(request, visitor, services, text)) {
    case store::Done::Overtaken:
      return ticket_response(request, visitor, services,
                             RefusedReply{text, view::ComposerProblem::Overtaken});
    case store::Done::NotNow:
      return ticket_response(request, visitor, services,
                             RefusedReply{text, view::ComposerProblem::TooLate});
    default:
      return replied(request.capture("id"));
  }
}

Response keep_reply(const Request& request, const Visitor& visitor, Services& services) {
  if (visitor.person) {
    require_part(visitor);
    auto tx = services.store.read();
    readable_ticket(tx, request, visitor);
  }
  return keep_draft(request, visitor, services);
}

}  // namespace kb::server
