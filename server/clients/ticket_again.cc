// SPDX-License-Identifier: MIT
#include "server/clients/asking.h"
#include "server/clients/pages.h"
#include "server/clients/ticket_view.h"
#include "server/pages.h"
#include "server/view/format.h"
#include "server/view/links.h"
#include "store/client_thread.h"

namespace kb::server {
namespace {

constexpr std::chrono::days kResumed{14};

// What was asked then, as the beginning of what is asked now.
store::Asking asking_from(const store::ClientThread& ticket, const Visitor& visitor,
                          const Services& services) {
  const auto& words = services.renderer.words(visitor.language);
  auto asking = new_asking(visitor, services);
  asking.area = ticket.area;
  asking.subject = ticket.subject;
  asking.body = words.text(
      "again.body", {{"number", ticket.id}, {"date", view::format_date(words, ticket.opened)}});
  if (!ticket.body.empty()) asking.body += "\n\n" + ticket.body;
  return asking;
}

// Pressed twice it is one draft.
std::optional<store::Asking> begun_before(store::Transaction& tx, const store::Asking& asking,
                                          Instant now) {
  auto open = store::open_asking_of(tx, asking.person, now - kResumed);
  if (!open || open->subject != asking.subject || open->body != asking.body) return std::nullopt;
  return open;
}

void say_it_is_the_same(store::Transaction& tx, const store::Asking& asking,
                        const std::string& ticket, Instant now) {
  for (const auto event : {store::SuggestionEvent::Shown, store::SuggestionEvent::Same})
    store::note_suggestion(tx, {asking.id, store::Suggested::Ticket, ticket, event, now, 0, 0});
}

}  // namespace

Response ask_again(const Request& request, const Visitor& visitor, Services& services) {
  const Instant now = services.clock.now();
  auto tx = services.store.write();
  tx.lock_changes();
  readable_ticket(tx, request, visitor);
  const auto ticket = store::client_thread(tx, request.capture("id")).value();
  auto asking = asking_from(ticket, visitor, services);
  if (auto begun = begun_before(tx, asking, now)) return redirect(view::ask_path_of(begun->id));
  store::put_asking(tx, asking);
  say_it_is_the_same(tx, asking, ticket.id, now);
  tx.commit();
  return redirect(view::ask_path_of(asking.id));
}

}  // namespace kb::server
