// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/crypto.h"
#include "core/error.h"
#include "server/clients/ask.h"
#include "server/clients/lists.h"
#include "server/clients/pages.h"
#include "server/outgoing/hand_over.h"
#include "server/pages.h"
#include "server/view/likelihood.h"
#include "server/view/links.h"
#include "store/tickets.h"
#include "text/language.h"

namespace kb::server {
namespace {

using store::AskingOutcome;
using Notes = std::vector<store::SuggestionNote>;

std::string sent_path(const std::string& ticket) {
  return view::ticket_path(ticket) + "?" + std::string(view::kSentParameter) + "=1";
}

bool pressed(const Request& request, std::string_view button) {
  return !request.form_value(button).empty();
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
  if (asking.area == kHostingArea) ticket.type = store::TicketType::Incident;
  ticket.lang = text::detect_language(asking.subject + "\n" + asking.body, asking.lang);
  ticket.subject = asking.subject;
  ticket.body = asking.body;
  ticket.links = weak_links(asking, notes);
  ticket.opened = now;
  return ticket;
}

// One ticket of one draft, however often the button is pressed.
Response send(store::Asking asking, const Visitor& visitor, Services& services) {
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

// What the last look would show: nothing that was rejected. With scripts the list stood beside the
// form, so only a very likely one that was not there yet is worth a stop.
bool is_worth_a_look(const Request& request, const store::Asking& asking,
                     const Suggestions& suggestions, const Notes& notes) {
  if (asking.held_out || asking.area == kHostingArea) return false;
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
    return show_form(request, visitor, services, {std::move(asking), false, std::move(problems)});
  if (pressed(request, "confirmada")) return send(std::move(asking), visitor, services);
  const auto suggestions = cut_to(suggestions_for(asking, visitor, services), kToCheck);
  Notes notes;
  {
    auto tx = services.store.read();
    notes = store::suggestion_notes(tx, asking.id);
  }
  if (is_worth_a_look(request, asking, suggestions, notes))
    return show_check(request, visitor, services, asking, suggestions);
  return send(std::move(asking), visitor, services);
}

void reopen(store::Transaction& tx, store::Asking& asking) {
  asking.outcome = AskingOutcome::Open;
  asking.article.clear();
  for (const auto& note : store::suggestion_notes(tx, asking.id))
    if (note.event == store::SuggestionEvent::Solved) store::forget_suggestion(tx, note);
}

void apply_buttons(store::Transaction& tx, store::Asking& asking, const Request& request,
                   Instant now) {
  const auto saying = saying_in(request);
  if (note_saying(tx, asking, saying, now) && saying.said == Said::Solved) {
    asking.outcome = AskingOutcome::Solved;
    asking.article = saying.id;
  }
  if (pressed(request, "vaciar")) asking.outcome = AskingOutcome::Withdrawn;
}

// Back on the page of a ticket that was sent, another text is another ticket, not the same once
// more. Its draft is named after both, so that this one too is sent once.
std::optional<store::Asking> own_or_next(store::Transaction& tx, const Request& request,
                                         const Visitor& visitor, const Services& services) {
  auto asking = own_asking(tx, visitor, request.form_value(view::kAskingParameter));
  if (!asking || asking->outcome != AskingOutcome::Sent) return asking;
  store::Asking typed = *asking;
  take_form(typed, request, {}, services);
  if (typed.subject == asking->subject && typed.body == asking->body) return asking;
  auto next = new_asking(visitor, services);
  next.id = crypto::digest(asking->id + "\n" + typed.subject + "\n" + typed.body);
  if (auto known = own_asking(tx, visitor, next.id)) return known;
  return next;
}

enum class Ended { StaysEnded, IsReopened };

// The form's draft with what it says now, in the store. One that is gone, or somebody else's,
// leaves its text to a new one; one that was sent stays as it is.
store::Asking keep_form(const Request& request, const Visitor& visitor, Services& services,
                        Ended ended) {
  auto tx = services.store.write();
  const auto id = request.form_value(view::kAskingParameter);
  store::lock_asking(tx, id);
  auto asking = ended == Ended::IsReopened ? own_or_next(tx, request, visitor, services)
                                           : own_asking(tx, visitor, id);
  if (!asking) asking = new_asking(visitor, services);
  const bool is_open = asking->outcome == AskingOutcome::Open;
  if (asking->outcome == AskingOutcome::Sent || (!is_open && ended == Ended::StaysEnded))
    return *asking;
  if (!is_open) reopen(tx, *asking);
  take_form(*asking, request, store::areas(tx), services);
  asking->lang = visitor.language;
  // A draft that is new to the store must be there before anything is noted of it.
  store::put_asking(tx, *asking);
  apply_buttons(tx, *asking, request, services.clock.now());
  store::put_asking(tx, *asking);
  tx.commit();
  return *asking;
}

// The session ended while somebody was writing: who knows the draft's id may leave its text there,
// and finds it after signing in.
Response keep_for_later(const Request& request, Services& services) {
  auto tx = services.store.write();
  auto asking = store::lock_asking(tx, request.form_value(view::kAskingParameter));
  if (!asking || asking->outcome != AskingOutcome::Open)
    return redirect(view::sign_in_path(view::kAskPath, view::SessionEnd::Yes));
  take_form(*asking, request, store::areas(tx), services);
  store::put_asking(tx, *asking);
  tx.commit();
  return redirect(view::sign_in_path(view::ask_path_of(asking->id), view::SessionEnd::Yes));
}

// A blank one, whatever else was left open.
Response begin_anew(const Visitor& visitor, Services& services) {
  const auto blank = new_asking(visitor, services);
  auto tx = services.store.write();
  store::put_asking(tx, blank);
  tx.commit();
  return redirect(view::ask_path_of(blank.id));
}

}  // namespace

Response write_ask(const Request& request, const Visitor& visitor, Services& services) {
  if (!visitor.person && visitor.session_ended) return keep_for_later(request, services);
  if (!visitor.person) return redirect(view::sign_in_path(view::kAskPath));
  if (!may_ask(visitor)) throw Error(ErrorCode::Forbidden, "has no right to ask");
  auto asking = keep_form(request, visitor, services, Ended::IsReopened);
  if (asking.outcome == AskingOutcome::Sent) return redirect(sent_path(asking.ticket));
  if (asking.outcome == AskingOutcome::Solved) return redirect(view::ask_solved_path(asking.id));
  if (asking.outcome == AskingOutcome::Withdrawn) return begin_anew(visitor, services);
  if (pressed(request, "reabrir")) return redirect(view::ask_path_of(asking.id));
  if (saying_in(request).said == Said::Nothing)
    return look_or_send(request, visitor, services, std::move(asking));
  if (request.form_value("paso") != "mirar")
    return show_form(request, visitor, services, {std::move(asking), false, {}});
  const auto suggestions = cut_to(suggestions_for(asking, visitor, services), kToCheck);
  return show_check(request, visitor, services, asking, suggestions);
}

Response suggest_beside(const Request& request, const Visitor& visitor, Services& services) {
  if (!may_ask(visitor)) throw Error(ErrorCode::Forbidden, "has no right to ask");
  // What is left over from a page that was left must not open again what ended meanwhile.
  auto asking = keep_form(request, visitor, services, Ended::StaysEnded);
  view::SuggestionBlock block;
  if (asking.outcome == AskingOutcome::Open)
    block = refreshed_block(asking, cut_to(suggestions_for(asking, visitor, services), kBeside),
                            services);
  const auto frame = make_frame(request, visitor, services.config);
  Response response =
      page_response(visitor, view::render_suggestions(services.renderer, frame, block));
  response.caching = Caching::None;
  return response;
}

}  // namespace kb::server
