// SPDX-License-Identifier: MIT
#include "server/technicians/closing.h"

#include "core/error.h"
#include "server/outgoing/notices.h"
#include "server/reply_form.h"
#include "server/technicians/desk_view.h"
#include "server/technicians/pages.h"
#include "server/ticket_article.h"
#include "server/technicians/time_writing.h"
#include "server/technicians/undoing.h"
#include "server/ticket_writing.h"
#include "server/view/lesson_links.h"
#include "server/view/links.h"
#include "store/ticket_drafts.h"
#include "store/ticket_lessons.h"
#include "store/timers.h"

namespace kb::server {
namespace {

// One closing of one ticket, in its transaction.
struct Closing {
  store::Transaction& tx;
  const Request& request;
  const Visitor& visitor;
  Services& services;
  const store::TicketHead& ticket;
  const store::TicketStep& act;
  const view::ClosingForm& form;

  Writing writing() const {
    return {tx, request, visitor, services, ticket, store::DraftKind::Reply};
  }
};

// A file is an answer without a word, also one that came while it was written.
bool has_reply(const Closing& closing, const IncomingFiles& files) {
  if (!written_text(closing.request).empty() || !files.files.empty()) return true;
  const auto draft = store::find_reply_draft(closing.tx, closing.ticket.id,
                                             closing.visitor.person->id, store::DraftKind::Reply);
  return draft && !store::attachments_of_asking(closing.tx, draft->key).empty();
}

TakenReply send_reply(const Closing& from, IncomingFiles& files) {
  return take_reply(
      from.writing(), files, [&](const store::SentForm& form, const ReplyWords& words) {
        const store::ClientVisibleText visible(words.text);
        const auto done =
            store::reply_as_staff(from.tx, from.act, form, visible, store::AfterReply::IsSolved);
        if (done == store::Done::Yes)
          notify_reply(from.services.outgoing, from.tx, from.act, visible, words.files);
        return done;
      });
}

void solve(const Closing& closing) {
  const auto now = store::find_ticket_head(closing.tx, closing.ticket.id);
  if (!now || now->is_over()) return;
  const auto done = store::set_status(closing.tx, closing.act, store::TicketStatus::Resolved);
  if (done == store::Done::Yes) notify_state(closing.services.outgoing, closing.tx, closing.act);
}

TakesNotes notes_of(const view::ClosingForm& form) {
  return form.takes_notes ? TakesNotes::Yes : TakesNotes::No;
}

// Its thread with the answer that was just sent. Under the form's key, so it is begun once.
void begin_article(const Closing& closing) {
  const auto ticket = store::find_ticket(closing.tx, closing.ticket.id);
  auto made = draft_from_ticket(closing.tx, closing.visitor, closing.services, *ticket,
                                notes_of(closing.form));
  made.draft.id = closing.form.key;
  store::put_ticket_draft(closing.tx, made.draft, made.covered, closing.act.at);
}

void suggest_edit(const Closing& closing, const store::Article& article) {
  const auto& form = closing.form;
  auto draft =
      store::draft_of_article(article, closing.visitor.person->id, closing.services.clock.now());
  draft.id = form.key;
  draft.state = store::DraftState::Review;
  draft.ticket = closing.ticket.id;
  draft.reason = form.missing;
  if (changes_text(form, article)) {
    draft.body = form.text;
    if (form.text_revision > 0 && form.text_revision < article.revision)
      draft.base_revision = form.text_revision;  // an older page: merged before it is published
  }
  store::put_ticket_draft(closing.tx, draft, {}, closing.act.at);
}

// After it is solved: what was learned before counts no more.
void learn(const Closing& closing) {
  const auto& form = closing.form;
  if (const auto id = learned_article(form); !id.empty()) {
    store::link_article(closing.tx, closing.act, id, true);
    const auto article = store::find_article(closing.tx, id);
    if (form.lesson == view::kLearnsEdit && article) suggest_edit(closing, *article);
  } else if (form.lesson == view::kLearnsArticle) {
    begin_article(closing);
  } else if (form.lesson == view::kLearnsGap) {
    store::mark_gap(closing.tx, closing.act, store::GapMark::Set);
  } else if (const auto reason = store::nothing_to_learn_from(form.reason)) {
    store::learn_nothing(closing.tx, closing.act, *reason);
  }
}

void note_minutes(const Closing& closing) {
  const int minutes = minutes_of(closing.form).value_or(0);
  if (closing.ticket.account.empty() || minutes == 0) return;
  store::NewTime time;
  time.key = closing.form.key;
  time.ticket = closing.ticket.id;
  time.staff = closing.act.by;
  time.at = closing.act.at;
  time.real_minutes = minutes;
  time.note = closing.ticket.subject.empty() ? closing.ticket.id : closing.ticket.subject;
  time.free_reason = closing.form.free_reason;
  if (note_time(closing.services, closing.tx, time, closing.act.at))
    throw Error(ErrorCode::BadInput, "the time of this ticket cannot be noted");
}

// So that it can be taken back: the answer, the link, the time and what the clock had.
void keep_undo(const Closing& closing, const store::BeforeAct& before) {
  const auto& person = closing.visitor.person->id;
  auto step = undo_step(closing.visitor, store::UndoKind::Solved, closing.act);
  step.form = closing.request.form_value("clave");
  if (store::find_time_entry(closing.tx, closing.form.key)) step.entry = closing.form.key;
  if (store::find_article_draft(closing.tx, closing.form.key)) step.draft = closing.form.key;
  step.gathered = store::clear_timer(closing.tx, person, closing.ticket.id, closing.act.at);
  store::keep_undo(closing.tx, step, before);
}

// Asked to show what the time would do, and nothing else.
bool only_shows(const Request& request) {
  return request.form_value("paso") == "calcular";
}

std::optional<view::ClosingProblem> problem_of(const Closing& closing) {
  const auto asked = closing.services.config.text("time-required") == "no" ? AsksTime::IfAny
                                                                           : AsksTime::Always;
  if (const auto problem = closing_problem(closing.tx, closing.ticket, closing.form, asked))
    return problem;
  const bool is_unseen = !closing.form.same.empty() && !closing.form.saw_same;
  return is_unseen ? std::optional(view::ClosingProblem::Same) : std::nullopt;
}

struct Closed {
  std::optional<TakenReply> not_sent;  // the form is shown again with it
  view::ClosingForm form;
};

// What was typed is kept as the draft.
TakenReply kept_reply(const Closing& closing, IncomingFiles& files) {
  if (!has_reply(closing, files)) return {};
  return keep_reply(closing.writing(), files);
}

Closed close(const Closing& closing, IncomingFiles& files) {
  Closed closed{{}, closing.form};
  const bool is_asked_only = only_shows(closing.request);
  if (!is_asked_only) closed.form.problem = problem_of(closing);
  closed.form.saw_same = closed.form.saw_same || closed.form.problem;  // the page shows them
  if (is_asked_only || closed.form.problem) {
    closed.not_sent = kept_reply(closing, files);
    return closed;
  }
  const auto before = store::before_act(closing.tx, closing.ticket.id).value();
  if (has_reply(closing, files)) {
    auto taken = send_reply(closing, files);
    if (!taken.is_added) {
      closed.not_sent = std::move(taken);
      return closed;
    }
  }
  solve(closing);
  learn(closing);
  note_minutes(closing);
  if (!before.ticket.is_over()) keep_undo(closing, before);
  return closed;
}

// Articles that may say already what one begun from this ticket would, with the answer that is
// being sent. Before the transaction that writes: the index takes its time.
std::vector<view::ArticleLink> said_already(const Request& request, const Visitor& visitor,
                                            Services& services, const view::ClosingForm& form) {
  std::vector<view::ArticleLink> same;
  if (form.lesson != view::kLearnsArticle) return same;
  store::ArticleDraft draft;
  {
    auto tx = services.store.read();
    auto ticket = store::find_ticket(tx, request.capture("id"));
    if (!ticket) return same;
    if (const auto answer = written_text(request); !answer.empty())
      ticket->messages.push_back({visitor.person->email, services.clock.now(), answer, false});
    draft = draft_from_ticket(tx, visitor, services, *ticket, notes_of(form)).draft;
  }
  for (const auto& pair : near_duplicates_of_draft(visitor, services, draft)) {
    view::ArticleLink article;
    article.id = pair.second.id;
    article.title = pair.second.title;
    if (pair.second.lang != visitor.language) article.lang = pair.second.lang;
    same.push_back(std::move(article));
  }
  return same;
}

std::string closed_path(const std::string& ticket, const view::ClosingForm& form) {
  if (form.lesson == view::kLearnsArticle) return view::desk_draft_path(ticket, form.key, "borrador");
  if (form.lesson == view::kLearnsEdit) return view::desk_draft_path(ticket, form.key, "mejora");
  return view::desk_done_path(ticket, "resuelta");
}

}  // namespace

Response close_ticket(const Request& request, const Visitor& visitor, Services& services) {
  const auto id = request.capture("id");
  if (!visitor.person)
    return keep_and_sign_in(request, visitor, services, view::desk_ticket_path(id));
  require_technician(visitor);
  auto files = read_files(request, services);
  auto form = closing_in(request);
  form.same = said_already(request, visitor, services, form);
  Closed closed;
  {
    auto tx = services.store.write();
    const auto ticket = store::find_ticket_head(tx, id);
    if (!ticket) throw Error(ErrorCode::NotFound, "no such ticket");
    const store::TicketStep act{ticket->id, visitor.person->email, services.clock.now()};
    closed = close({tx, request, visitor, services, *ticket, act, form}, files);
    tx.commit();
  }
  if (!closed.not_sent) return redirect(closed_path(id, closed.form));
  if (!closed.not_sent->button.empty())
    return redirect(view::desk_writing_path(id, false, closed.not_sent->button));
  return desk_response(request, visitor, services,
                       ShownText{view::DeskForm::Reply, closed.not_sent->shown}, {}, closed.form);
}

}  // namespace kb::server
