// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/error.h"
#include "server/outgoing/notices.h"
#include "server/technicians/pages.h"
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
                   const auto done = store::set_status(tx, act, *status);
                   if (done == store::Done::Yes) notify_state(services.outgoing, tx, act);
                   return done;
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
                   return said.step(tx, act, article);
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
