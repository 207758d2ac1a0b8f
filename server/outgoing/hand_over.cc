// SPDX-License-Identifier: MIT
#include "server/outgoing/hand_over.h"

#include <algorithm>

#include "core/crypto.h"
#include "server/outgoing/notices.h"
#include "server/outgoing/payload.h"
#include "server/view/links.h"
#include "store/accounts.h"
#include "store/ticket_lists.h"
#include "text/secrets.h"

namespace kb::server {
namespace {

HandOver::Seen seen_thing(const OutgoingSettings& settings, store::Transaction& tx,
                          const store::SuggestionNote& note) {
  HandOver::Seen thing;
  thing.is_ticket = note.thing == store::Suggested::Ticket;
  thing.id = note.id;
  thing.url = settings.base_url +
              (thing.is_ticket ? view::ticket_path(note.id) : view::article_path(note.id));
  if (thing.is_ticket) {
    if (const auto ticket = store::find_ticket_head(tx, note.id))
      thing.title = text::without_secrets(ticket->subject);
  } else if (const auto article = store::find_article(tx, note.id)) {
    thing.title = article->title;
  }
  return thing;
}

std::vector<HandOver::Seen> seen_things(const OutgoingSettings& settings, store::Transaction& tx,
                                        const std::vector<store::SuggestionNote>& notes) {
  std::vector<HandOver::Seen> things;
  for (const auto& note : notes) {
    const bool is_ticket = note.thing == store::Suggested::Ticket;
    auto thing = std::ranges::find_if(things, [&](const HandOver::Seen& one) {
      return one.id == note.id && one.is_ticket == is_ticket;
    });
    if (thing == things.end()) {
      things.push_back(seen_thing(settings, tx, note));
      thing = things.end() - 1;
    }
    if (note.event == store::SuggestionEvent::Shown) thing->confidence = note.confidence;
    thing->events.emplace_back(to_text(note.event));
  }
  return things;
}

HandOver hand_over_of(const OutgoingSettings& settings, store::Transaction& tx,
                      const store::Ticket& ticket, const store::Person& requester) {
  HandOver out;
  out.ticket = ticket.id;
  out.url = settings.base_url + view::ticket_path(ticket.id);
  out.subject = text::without_secrets(ticket.subject);
  out.body = text::without_secrets(ticket.body);
  out.lang = ticket.lang;
  out.type = store::to_text(ticket.type);
  out.priority = store::to_text(ticket.priority);
  out.opened = ticket.opened;
  out.area.id = ticket.area;
  for (const auto& area : store::areas(tx))
    if (area.id == ticket.area) out.area.name = area.name_es;
  out.account.id = ticket.account;
  if (const auto account = store::find_account(tx, ticket.account))
    out.account.name = account->name;
  out.requester_name = requester.name;
  out.requester_email = requester.email;
  return out;
}

}  // namespace

void send_to_desk(Outgoing& outgoing, store::Transaction& tx, const store::Ticket& ticket,
                  const store::Person& requester, const store::Asking& asking,
                  const std::vector<store::SuggestionNote>& notes) {
  const auto& settings = outgoing.settings();
  const Desk desk = settings.desk_for(ticket.area);
  if (desk == Desk::BuiltIn)
    return notify_new_ticket(outgoing, tx, NoticeTicket::of(ticket), ticket.body);
  auto payload = hand_over_of(settings, tx, ticket, requester);
  payload.held_out = asking.held_out;
  if (!asking.held_out) payload.seen = seen_things(settings, tx, notes);
  store::OutgoingItem item;
  item.unique_key = "hand-over." + crypto::digest(ticket.id);
  item.kind = desk == Desk::Mail ? store::OutgoingKind::Mail : store::OutgoingKind::Webhook;
  item.purpose = store::OutgoingPurpose::HandOver;
  item.ticket = ticket.id;
  if (desk == Desk::Mail) item.recipient = settings.desk_mail;
  item.payload = to_payload(payload);
  outgoing.put(tx, std::move(item));
}

}  // namespace kb::server
