// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/error.h"
#include "server/access/actor.h"
#include "server/clients/ask.h"
#include "server/clients/draft_secrets.h"
#include "server/clients/pages.h"
#include "server/draft_files.h"
#include "server/lists.h"
#include "server/outgoing/hand_over.h"
#include "server/pages.h"
#include "server/view/likelihood.h"
#include "server/view/links.h"
#include "store/attachments.h"
#include "store/sealed.h"
#include "store/tickets.h"
#include "store/work_orders.h"
#include "text/language.h"

namespace kb::server {
namespace {

using store::AskingOutcome;
using Notes = std::vector<store::SuggestionNote>;

std::string sent_path(const std::string& ticket) {
  return view::ticket_path(ticket) + "?" + std::string(view::kSentParameter) + "=1";
}

// What was shown or opened before asking, opened ones first: it may well be what answers.
std::vector<store::TicketLink> weak_links(const store::Asking& asking, const Notes& notes) {
  std::vector<store::TicketLink> links;
  if (asking.held_out) return links;
  for (const auto event : {store::SuggestionEvent::Opened, store::SuggestionEvent::Shown})
    for (const auto& note : notes) {
      if (note.event != event || note.thing != store::Suggested::Article) continue;
      const bool is_rejected = std::ranges::any_of(notes, [&](const auto& other) {
        return other.id == note.id && other.event == store::SuggestionEvent::Rejected;
      });
      if (!is_rejected &&
          std::ranges::find(links, note.id, &store::TicketLink::article) == links.end())
        links.push_back({note.id, false, store::LinkStrength::Weak});
    }
  return links;
}

store::Ticket ticket_from(const store::Asking& asking, const store::Person& person,
                          const Notes& notes, Instant now) {
  store::Ticket ticket;
  ticket.account = asking.account;
  ticket.requester = person.email;
  if (asking.area != store::kUnknownArea) ticket.area = asking.area;
  ticket.type = asking.type;
  ticket.priority = asking.priority;
  ticket.lang = text::detect_language(asking.subject + "\n" + asking.body, asking.lang);
  ticket.subject = asking.subject;
  ticket.body = asking.body;
  ticket.links = weak_links(asking, notes);
  ticket.opened = now;
  return ticket;
}

struct Sending {
  store::Transaction& tx;
  Services& services;
  const Request& request;
  const Visitor& visitor;
};

// What the draft had besides its text.
void move_parts(const Sending& to, const store::Asking& asking) {
  if (asking.priority == store::TicketPriority::Urgent && !asking.urgent_reason.empty())
    store::put_urgent_reason(to.tx, asking.ticket, asking.urgent_reason);
  store::move_attachments(to.tx, asking.id, asking.ticket, store::kOpeningText);
  store::move_sealed(to.tx, to.services.keys, asking.id, asking.ticket, asking.account,
                     actor_of(to.request, to.visitor), to.services.clock.now());
}

// One ticket of one draft, however often the button is pressed.
Response send(const Request& request, store::Asking asking, const Visitor& visitor,
              Services& services) {
  const Instant now = services.clock.now();
  auto tx = services.store.write();
  const auto stored = store::lock_asking(tx, asking.id);
  if (stored && stored->outcome == AskingOutcome::Sent) return redirect(sent_path(stored->ticket));
  const auto notes = store::suggestion_notes(tx, asking.id);
  auto ticket = ticket_from(asking, *visitor.person, notes, now);
  ticket.id = asking.ticket = store::next_ticket_id(tx);
  asking.outcome = AskingOutcome::Sent;
  asking.article.clear();
  store::put_ticket(tx, ticket, now);
  store::put_asking(tx, asking);
  move_parts({tx, services, request, visitor}, asking);
  if (ticket.type == store::TicketType::Order)
    store::make_order_from(tx, ticket, visitor.person->email, now);
  send_to_desk(services.outgoing, tx, ticket, *visitor.person, asking, notes);
  tx.commit();
  return redirect(sent_path(ticket.id));
}

std::string area_name(Services& services, const Visitor& visitor, const std::string& id) {
  auto tx = services.store.read();
  const auto names = area_names(tx, visitor.language);
  const auto name = names.find(id);
  return name == names.end() ? "" : name->second;
}

// Goes before everything else, so nothing stops it.
bool is_hosting_incident(const store::Asking& asking) {
  return asking.area == kHostingArea && asking.type == store::TicketType::Incident;
}

// What the last look would show: nothing that was rejected. With scripts the list stood beside the
// form, so only a very likely one that was not there yet is worth a stop.
bool is_worth_a_look(const Request& request, const store::Asking& asking,
                     const Suggestions& suggestions, const Notes& notes) {
  if (asking.held_out || is_hosting_incident(asking)) return false;
  const bool has_script = pressed(request, "guion");
  return std::ranges::any_of(
      suggestions.found.suggestions, [&](const search::Suggestion& suggestion) {
        const auto& id = suggestion.hit.id;
        const bool is_rejected = std::ranges::any_of(notes, [&](const auto& note) {
          return note.id == id && note.event == store::SuggestionEvent::Rejected;
        });
        if (is_rejected) return false;
        const bool strong =
            view::likelihood_of(suggestion.confidence) == view::Likelihood::VeryLikely;
        return !has_script || (strong && !was_shown(notes, id));
      });
}

Response show_check(const Request& request, const Visitor& visitor, Services& services,
                    const store::Asking& asking, const Suggestions& suggestions) {
  view::AskCheckPage page;
  page.draft = draft_of(asking);
  page.area_name = area_name(services, visitor, asking.area);
  const Instant now = services.clock.now();
  {
    auto tx = services.store.write();
    note_shown(tx, asking, suggestions, now);
    const auto notes = store::suggestion_notes(tx, asking.id);
    tx.commit();
    page.block = suggestion_block(asking, suggestions, notes, now);
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_ask_check(services.renderer, frame, page));
}

Response look_or_send(const Request& request, const Visitor& visitor, Services& services,
                      store::Asking asking) {
  if (auto problems = problems_of(asking); !problems.empty())
    return show_form(request, visitor, services,
                     {.asking = std::move(asking), .problems = std::move(problems)});
  if (pressed(request, "confirmada")) return send(request, std::move(asking), visitor, services);
  const auto suggestions = cut_to(suggestions_for(asking, visitor, services), kToCheck);
  Notes notes;
  {
    auto tx = services.store.read();
    notes = store::suggestion_notes(tx, asking.id);
  }
  if (is_worth_a_look(request, asking, suggestions, notes))
    return show_check(request, visitor, services, asking, suggestions);
  return send(request, std::move(asking), visitor, services);
}

// A blank one, whatever else was left open.
Response begin_anew(const Visitor& visitor, Services& services) {
  const auto blank = new_asking(visitor, services);
  auto tx = services.store.write();
  store::put_asking(tx, blank);
  tx.commit();
  return redirect(view::ask_path_of(blank.id));
}

// What brings one back to the form, by its own buttons.
std::optional<Response> stay(const Request& request, const Visitor& visitor, Services& services,
                             Kept& kept) {
  const bool wants_preview = pressed(request, "vista-previa");
  if (wants_preview || !kept.exposed.empty() || !kept.file_problems.empty())
    return show_form(request, visitor, services,
                     {.asking = std::move(kept.typed),
                      .exposed = std::move(kept.exposed),
                      .file_problems = std::move(kept.file_problems),
                      .has_preview = wants_preview});
  const auto back = [&](std::string_view done) {
    return redirect(view::ask_path_of(kept.asking.id, done));
  };
  if (pressed(request, kSealButton)) return back("sellada");
  if (pressed(request, "guardar")) return back("guardada");
  for (const std::string_view button : {kNoSecretButton, kRemoveFileButton, kAddFilesButton})
    if (pressed(request, button)) return back("cambios");
  return std::nullopt;
}

}  // namespace

bool pressed(const Request& request, std::string_view button) {
  return !request.form_value(button).empty();
}

Response write_ask(const Request& request, const Visitor& visitor, Services& services) {
  if (!visitor.person && visitor.session_ended) return keep_for_later(request, services);
  if (!visitor.person) return redirect(view::sign_in_path(view::kAskPath));
  if (!may_ask(visitor)) throw Error(ErrorCode::Forbidden, "has no right to ask");
  auto kept = keep_form(request, visitor, services, Ended::IsReopened);
  auto& asking = kept.asking;
  if (asking.outcome == AskingOutcome::Sent) return redirect(sent_path(asking.ticket));
  if (asking.outcome == AskingOutcome::Solved) return redirect(view::ask_solved_path(asking.id));
  if (asking.outcome == AskingOutcome::Withdrawn) return begin_anew(visitor, services);
  if (pressed(request, "reabrir")) return redirect(view::ask_path_of(asking.id));
  if (auto response = stay(request, visitor, services, kept)) return *response;
  if (saying_in(request).said == Said::Nothing)
    return look_or_send(request, visitor, services, std::move(asking));
  if (request.form_value("paso") != "mirar")
    return show_form(request, visitor, services, {.asking = std::move(asking)});
  const auto suggestions = cut_to(suggestions_for(asking, visitor, services), kToCheck);
  return show_check(request, visitor, services, asking, suggestions);
}

}  // namespace kb::server
