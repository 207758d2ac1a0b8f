// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "server/outgoing/notices.h"
#include "server/technicians/desk_view.h"
#include "server/technicians/pages.h"
#include "server/ticket_writing.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

store::TicketStep act_of(const Request& request, const Visitor& visitor, const Services& services) {
  return {request.capture("id"), visitor.person->email, services.clock.now()};
}

void require_technician(const Visitor& visitor) {
  if (!visitor.person->roles.technician) throw Error(ErrorCode::Forbidden, "is no technician");
}

store::AfterReply after_in(const Request& request) {
  const auto button = request.form_value("y");
  if (button == "espera") return store::AfterReply::Waits;
  if (button == "resuelta") return store::AfterReply::IsSolved;
  return store::AfterReply::GoesOn;
}

// Keeps or ends the draft with what came of it, in the transaction of the message itself.
template <class Add>
store::Done add_written(const Request& request, Services& services, const std::string& text,
                        const Add& add) {
  const auto form = sent_form(request);
  const Instant now = services.clock.now();
  auto tx = services.store.write();
  const auto done = add(tx, form);
  if (done == store::Done::NotThere) throw Error(ErrorCode::NotFound, "no such ticket");
  if (done == store::Done::Yes)
    store::end_reply_draft(tx, form.key, now);
  else
    store::keep_reply_draft(tx, form.key, text, now);
  tx.commit();
  return done;
}

Response back_to(const Request& request) {
  return redirect(view::desk_ticket_path(request.capture("id")));
}

}  // namespace

Response answer_ticket(const Request& request, const Visitor& visitor, Services& services) {
  const auto path = view::desk_ticket_path(request.capture("id"));
  if (!visitor.person) return keep_and_sign_in(request, visitor, services, path);
  require_technician(visitor);
  const auto text = written_text(request);
  if (const auto problem = problem_with(text))
    return desk_response(request, visitor, services,
                         RefusedText{view::DeskForm::Reply, text, *problem});
  const auto done =
      add_written(request, services, text, [&](store::Transaction& tx, const auto& form) {
        const auto act = act_of(request, visitor, services);
        const store::ClientVisibleText visible(text);
        const auto reply = store::reply_as_staff(tx, act, form, visible, after_in(request));
        if (reply == store::Done::Yes) notify_reply(services.outgoing, tx, act, visible);
        return reply;
      });
  if (done == store::Done::Overtaken)
    return desk_response(
        request, visitor, services,
        RefusedText{view::DeskForm::Reply, text, view::ComposerProblem::Overtaken});
  return back_to(request);
}

Response note_on_ticket(const Request& request, const Visitor& visitor, Services& services) {
  const auto path = view::desk_ticket_path(request.capture("id"));
  if (!visitor.person) return keep_and_sign_in(request, visitor, services, path);
  require_technician(visitor);
  const auto text = written_text(request);
  if (const auto problem = problem_with(text))
    return desk_response(request, visitor, services,
                         RefusedText{view::DeskForm::Note, text, *problem});
  add_written(request, services, text, [&](store::Transaction& tx, const auto& form) {
    return store::add_internal_note(tx, act_of(request, visitor, services), form,
                                    store::InternalNote(text));
  });
  return back_to(request);
}

Response keep_desk_draft(const Request& request, const Visitor& visitor, Services& services) {
  if (visitor.person) require_technician(visitor);
  return keep_draft(request, visitor, services);
}

}  // namespace kb::server
