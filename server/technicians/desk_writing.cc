// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "server/one_line.h"
#include "server/outgoing/notices.h"
#include "server/technicians/canned.h"
#include "server/technicians/desk_view.h"
#include "server/technicians/insertion.h"
#include "server/technicians/pages.h"
#include "server/technicians/undoing.h"
#include "server/view/lesson_links.h"
#include "server/view/links.h"
#include "store/ticket_lists.h"

namespace kb::server {
namespace {

store::AfterReply after_in(const Request& request) {
  const auto button = request.form_value("y");
  if (button == "espera") return store::AfterReply::Waits;
  if (button == "resuelta") return store::AfterReply::IsSolved;
  return store::AfterReply::GoesOn;
}

// The draft begins anew; its text and files can be had back for a while. What stands in the form
// counts, which may be newer than what was kept.
void throw_away(const Writing& from, const store::TicketStep& act) {
  IncomingFiles none;
  keep_reply(from, none);
  const auto draft =
      store::find_reply_draft(from.tx, from.ticket.id, from.visitor.person->id, from.kind);
  if (!draft) return;
  auto step = undo_step(from.visitor,
                        from.kind == store::DraftKind::Note ? store::UndoKind::NoteDropped
                                                            : store::UndoKind::DraftDropped,
                        act);
  step.form = draft->key;
  step.text = draft->body;
  store::end_reply_draft(from.tx, draft->key, act.at);
  store::keep_undo(from.tx, step);
}

// In one transaction, and back to the form or to the ticket.
template <class Add>
Response take(const Request& request, const Visitor& visitor, Services& services,
              store::DraftKind kind, const Add& add) {
  const auto id = request.capture("id");
  auto files = read_files(request, services);
  auto tx = services.store.write();
  const auto ticket = store::find_ticket_head(tx, id);
  if (!ticket) throw Error(ErrorCode::NotFound, "no such ticket");
  const store::TicketStep act{ticket->id, visitor.person->email, services.clock.now()};
  const bool is_note = kind == store::DraftKind::Note;
  if (!request.form_value("tirar").empty()) {
    throw_away({tx, request, visitor, services, *ticket, kind}, act);
    tx.commit();
    return redirect(view::desk_done_path(id, "tirado"));
  }
  const auto taken = take_reply({tx, request, visitor, services, *ticket, kind}, files,
                                [&](const store::SentForm& form, const ReplyWords& words) {
                                  return add(tx, act, form, words);
                                });
  tx.commit();
  if (taken.is_added) return redirect(view::desk_done_path(id, is_note ? "anotada" : "enviada"));
  if (!taken.button.empty()) return redirect(view::desk_writing_path(id, is_note, taken.button));
  return desk_response(
      request, visitor, services,
      ShownText{is_note ? view::DeskForm::Note : view::DeskForm::Reply, taken.shown});
}

constexpr std::string_view kQuoteField = "cita";
constexpr size_t kMostQuoteBytes = 4000;

// As the button says: the article as a link, what the panel showed of it, or all of it.
std::string inserted(const Request& request, const store::Article& article) {
  const auto passage = one_line(request.form_value(kQuoteField), kMostQuoteBytes);
  if (!passage.empty()) return quote_markdown(article, passage);
  const auto way = request.form_value("insertar");
  if (way == "enlace") return link_markdown(article);
  if (way == "entero") return text::without_staff_callouts(article.body);
  throw Error(ErrorCode::BadInput, "insertar is no way to insert an article");
}

// What the button's address names, as it goes into the answer: a phrase, or an article that the
// ticket's client may read.
std::string named_text(const Request& request, const Visitor& visitor, Services& services,
                       store::Transaction& tx, const store::Ticket& ticket) {
  if (const auto phrase = request.query_value(view::kPhraseParameter); !phrase.empty()) {
    const auto reply = store::find_canned_reply(tx, phrase);
    if (!reply || !may_use(visitor, *reply)) throw Error(ErrorCode::NotFound, "no such phrase");
    Writers writers(tx, services.config);
    return filled_canned({tx, visitor, services, writers}, ticket, *reply);
  }
  const auto article = store::find_article(tx, request.query_value(view::kArticleParameter));
  if (!article || !is_for_clients(*article))
    throw Error(ErrorCode::NotFound, "no such article for the ticket's client");
  return inserted(request, *article);
}

}  // namespace

void require_technician(const Visitor& visitor) {
  if (!visitor.person->roles.technician) throw Error(ErrorCode::Forbidden, "is no technician");
}

Response insert_article(const Request& request, const Visitor& visitor, Services& services) {
  const auto id = request.capture("id");
  if (!visitor.person)
    return keep_and_sign_in(request, visitor, services, view::desk_ticket_path(id));
  require_technician(visitor);
  auto files = read_files(request, services);
  auto tx = services.store.write();
  const auto ticket = store::find_ticket(tx, id);
  if (!ticket) throw Error(ErrorCode::NotFound, "no such ticket");
  const auto taken = keep_reply({tx, request, visitor, services, *ticket, store::DraftKind::Reply},
                                files, named_text(request, visitor, services, tx, *ticket));
  tx.commit();
  if (taken.is_added) return redirect(view::desk_ticket_path(id));
  if (taken.shown.exposed.empty() && taken.shown.file_problems.empty())
    return redirect(view::desk_writing_path(id, false, "insertada"));
  return desk_response(request, visitor, services, ShownText{view::DeskForm::Reply, taken.shown});
}

Response answer_ticket(const Request& request, const Visitor& visitor, Services& services) {
  const auto path = view::desk_ticket_path(request.capture("id"));
  if (!visitor.person) return keep_and_sign_in(request, visitor, services, path);
  require_technician(visitor);
  return take(request, visitor, services, store::DraftKind::Reply,
              [&](store::Transaction& tx, const store::TicketStep& act, const store::SentForm& form,
                  const ReplyWords& words) {
                const store::ClientVisibleText visible(words.text);
                const auto before = store::before_act(tx, act.ticket).value();
                const auto done = store::reply_as_staff(tx, act, form, visible, after_in(request));
                if (done != store::Done::Yes) return done;
                notify_reply(services.outgoing, tx, act, visible, words.files);
                auto step = undo_step(visitor, store::UndoKind::Sent, act);
                step.form = form.key;
                store::keep_undo(tx, step, before);
                return done;
              });
}

Response note_on_ticket(const Request& request, const Visitor& visitor, Services& services) {
  const auto path = view::desk_ticket_path(request.capture("id"));
  if (!visitor.person) return keep_and_sign_in(request, visitor, services, path);
  require_technician(visitor);
  return take(request, visitor, services, store::DraftKind::Note,
              [](store::Transaction& tx, const store::TicketStep& act, const store::SentForm& form,
                 const ReplyWords& words) {
                return store::add_internal_note(tx, act, form, store::InternalNote(words.text));
              });
}

Response keep_desk_draft(const Request& request, const Visitor& visitor, Services& services) {
  if (visitor.person) require_technician(visitor);
  return keep_draft(request, visitor, services);
}

Response change_desk_files(const Request& request, const Visitor& visitor, Services& services) {
  return change_draft_files(request, visitor, services);
}

}  // namespace kb::server
