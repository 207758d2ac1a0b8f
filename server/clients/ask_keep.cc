// SPDX-License-Identifier: MIT
#include "core/crypto.h"
#include "server/access/actor.h"
#include "server/attachments.h"
#include "server/clients/ask.h"
#include "server/clients/draft_secrets.h"
#include "server/draft_files.h"
#include "server/view/links.h"
#include "store/sealed.h"

namespace kb::server {
namespace {

using store::AskingOutcome;

void reopen(store::Transaction& tx, store::Asking& asking) {
  asking.outcome = AskingOutcome::Open;
  asking.article.clear();
  for (const auto& note : store::suggestion_notes(tx, asking.id))
    if (note.event == store::SuggestionEvent::Solved) store::forget_suggestion(tx, note);
}

// Thrown away with all that came with it.
void withdraw(store::Transaction& tx, store::Asking& asking, const store::Actor& by, Instant now) {
  asking.outcome = AskingOutcome::Withdrawn;
  store::remove_attachments_of_asking(tx, asking.id);
  for (const auto& sealed : store::sealed_of(tx, store::SealedOwner::Draft, asking.id, now))
    store::delete_sealed(tx, sealed.id, by, now);
}

void apply_buttons(store::Transaction& tx, store::Asking& asking, const Request& request,
                   const Visitor& visitor, Instant now) {
  const auto saying = saying_in(request);
  if (note_saying(tx, asking, saying, now) && saying.said == Said::Solved) {
    asking.outcome = AskingOutcome::Solved;
    asking.article = saying.id;
  }
  remove_file(tx, request, asking.id);
  if (pressed(request, "vaciar")) withdraw(tx, asking, actor_of(request, visitor), now);
}

// Beside a draft that another page wrote meanwhile: always the same one for the same page.
store::Asking beside(const store::Asking& asking, const Request& request) {
  store::Asking next = asking;
  next.id = crypto::digest(asking.id + "\n" + request.form_value("pagina"));
  next.outcome = AskingOutcome::Open;
  next.article.clear();
  next.tab.clear();
  return next;
}

// Back on the page of a ticket that was sent, another text is another ticket, not the same once
// more. Its draft is named after both, so that this one too is sent once.
std::optional<store::Asking> after_sent(store::Transaction& tx, const store::Asking& sent,
                                        const Request& request, const Visitor& visitor,
                                        const Services& services) {
  store::Asking typed = sent;
  take_form(typed, request, {}, services);
  if (typed.subject == sent.subject && typed.body == sent.body) return sent;
  auto next = new_asking(visitor, services);
  next.id = crypto::digest(sent.id + "\n" + typed.subject + "\n" + typed.body);
  if (auto known = own_asking(tx, visitor, next.id)) return known;
  return next;
}

std::optional<store::Asking> draft_for(store::Transaction& tx, const Request& request,
                                       const Visitor& visitor, const Services& services,
                                       Ended ended) {
  auto asking = own_asking(tx, visitor, request.form_value(view::kAskingParameter));
  if (!asking) return std::nullopt;
  if (asking->outcome == AskingOutcome::Sent)
    return ended == Ended::IsReopened ? after_sent(tx, *asking, request, visitor, services)
                                      : asking;
  if (asking->outcome != AskingOutcome::Open || !is_overtaken(*asking, request)) return asking;
  auto next = beside(*asking, request);
  if (auto known = own_asking(tx, visitor, next.id)) return known;
  return next;
}

// Its texts as typed and as stored, and what was found in them.
void keep_apart(Kept& kept) {
  kept.exposed = exposed_secrets(kept.asking);
  kept.typed = kept.asking;
  cover_secrets(kept.asking);
}

}  // namespace

Kept keep_form(const Request& request, const Visitor& visitor, Services& services, Ended ended) {
  const Instant now = services.clock.now();
  auto files = read_files(request, services);
  auto tx = services.store.write();
  store::lock_asking(tx, request.form_value(view::kAskingParameter));
  auto found = draft_for(tx, request, visitor, services, ended);
  Kept kept{found ? *found : new_asking(visitor, services), {}, {}, {}};
  auto& asking = kept.asking;
  const bool is_open = asking.outcome == AskingOutcome::Open;
  if (asking.outcome == AskingOutcome::Sent || (!is_open && ended == Ended::StaysEnded))
    return kept;
  if (!is_open) reopen(tx, asking);
  take_form(asking, request, store::areas(tx), services);
  asking.lang = visitor.language;
  apply_secret_buttons(tx, asking, request, visitor, services);
  keep_apart(kept);
  // A draft that is new to the store must be there before anything is noted of it.
  store::put_asking(tx, asking);
  kept.file_problems = keep_files(tx, files, {asking.id, ""}, visitor.person->id, now);
  apply_buttons(tx, asking, request, visitor, now);
  store::put_asking(tx, asking);
  tx.commit();
  kept.typed.outcome = asking.outcome;
  return kept;
}

Response keep_for_later(const Request& request, Services& services) {
  auto files = read_files(request, services);
  auto tx = services.store.write();
  auto asking = store::lock_asking(tx, request.form_value(view::kAskingParameter));
  if (!asking || asking->outcome != AskingOutcome::Open)
    return redirect(view::sign_in_path(view::kAskPath, view::SessionEnd::Yes));
  if (is_overtaken(*asking, request)) {
    const auto next = beside(*asking, request);
    asking = store::find_asking(tx, next.id).value_or(next);
  }
  if (asking->outcome == AskingOutcome::Open) {
    take_form(*asking, request, store::areas(tx), services);
    cover_secrets(*asking);
    store::put_asking(tx, *asking);
    keep_files(tx, files, {asking->id, ""}, asking->person, services.clock.now());
  }
  tx.commit();
  return redirect(view::sign_in_path(view::ask_path_of(asking->id), view::SessionEnd::Yes));
}

}  // namespace kb::server
