// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/error.h"
#include "server/outgoing/notices.h"
#include "server/technicians/pages.h"
#include "server/technicians/undoing.h"
#include "server/view/links.h"
#include "store/ticket_lessons.h"

namespace kb::server {
namespace {

// One step of a technician, then the ticket again with a notice of it, `told` in a word: what is so
// already stays so.
template <class Step>
Response stepped(const Request& request, const Visitor& visitor, Services& services,
                 std::string_view told, const Step& step) {
  const store::TicketStep act{request.capture("id"), visitor.person->email, services.clock.now()};
  auto tx = services.store.write();
  if (step(tx, act) == store::Done::NotThere) throw Error(ErrorCode::NotFound, "no such ticket");
  tx.commit();
  return redirect(view::desk_done_path(act.ticket, told));
}

// A step that can be taken back, when `destroys` says that it did away with something.
template <class Step, class Destroys>
store::Done undoable(store::Transaction& tx, const store::UndoStep& undo, const Step& step,
                     const Destroys& destroys) {
  const auto before = store::before_act(tx, undo.thing);
  if (!before) return store::Done::NotThere;
  const auto done = step();
  if (done == store::Done::Yes && destroys(before->ticket)) store::keep_undo(tx, undo, *before);
  return done;
}

bool has_link(const store::Ticket& ticket, const std::string& article) {
  return std::ranges::any_of(ticket.links, [&](const store::TicketLink& link) {
    return link.article == article && link.strength == store::LinkStrength::Strong;
  });
}

// What a form says of an article and a ticket.
struct Said {
  const char* field;
  std::string_view told;
  store::Done (*step)(store::Transaction& tx, const store::TicketStep& act,
                      const std::string& article);
};
constexpr Said kSayings[] = {
    {"quitar", "quitada", store::unlink_article},
    {"resuelve", "enlazada",
     [](store::Transaction& tx, const store::TicketStep& act, const std::string& article) {
       return store::link_article(tx, act, article, true);
     }},
    {"relacionado", "relacionada",
     [](store::Transaction& tx, const store::TicketStep& act, const std::string& article) {
       return store::link_article(tx, act, article, false);
     }},
    {"no-es", "no-es", store::reject_article},
};

bool adds_link(const Said& said) {
  return said.step != store::unlink_article && said.step != store::reject_article;
}

const Said& said_in(const Request& request) {
  const auto* const said = std::ranges::find_if(
      kSayings, [&](const Said& one) { return !request.form_value(one.field).empty(); });
  if (said == std::end(kSayings)) throw Error(ErrorCode::NotFound, "no article is named");
  return *said;
}

}  // namespace

Response change_ticket_status(const Request& request, const Visitor& visitor, Services& services) {
  const auto status = store::ticket_status_from(request.form_value("estado"));
  if (!status) throw Error(ErrorCode::BadInput, "estado is not a state of a ticket");
  return stepped(request, visitor, services, "estado",
                 [&](store::Transaction& tx, const store::TicketStep& act) {
                   const bool ends = *status >= store::TicketStatus::Resolved;
                   return undoable(
                       tx, undo_step(visitor, store::UndoKind::Solved, act),
                       [&] {
                         const auto done = store::set_status(tx, act, *status);
                         if (done == store::Done::Yes) notify_state(services.outgoing, tx, act);
                         return done;
                       },
                       [&](const store::Ticket& before) { return ends && !before.is_over(); });
                 });
}

Response link_to_ticket(const Request& request, const Visitor& visitor, Services& services) {
  const auto& said = said_in(request);
  const auto article = request.form_value(said.field);
  const bool may_be_gone = said.step == store::unlink_article;
  return stepped(request, visitor, services, said.told,
                 [&](store::Transaction& tx, const store::TicketStep& act) {
                   if (!may_be_gone && !store::find_article(tx, article))
                     throw Error(ErrorCode::NotFound, "no such article");
                   return undoable(
                       tx, undo_step(visitor, store::UndoKind::Unlinked, act, article),
                       [&] { return said.step(tx, act, article); },
                       [&](const store::Ticket& before) {
                         return !adds_link(said) && has_link(before, article);
                       });
                 });
}

Response mark_ticket_gap(const Request& request, const Visitor& visitor, Services& services) {
  const bool is_set = request.form_value("hueco") == "1";
  const auto mark = is_set ? store::GapMark::Set : store::GapMark::TakenBack;
  return stepped(request, visitor, services, is_set ? "hueco" : "sin-hueco",
                 [&](store::Transaction& tx, const store::TicketStep& act) {
                   return store::mark_gap(tx, act, mark);
                 });
}

}  // namespace kb::server
