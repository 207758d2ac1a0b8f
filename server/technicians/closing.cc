// SPDX-License-Identifier: MIT
#include "server/technicians/closing.h"

#include <algorithm>

#include "core/crypto.h"
#include "core/error.h"
#include "core/utf8.h"
#include "server/names.h"
#include "server/outgoing/notices.h"
#include "server/reply_form.h"
#include "server/technicians/desk_view.h"
#include "server/technicians/pages.h"
#include "server/technicians/time_writing.h"
#include "server/technicians/undoing.h"
#include "server/ticket_writing.h"
#include "server/view/amounts.h"
#include "server/view/links.h"
#include "server/view/time_effect.h"
#include "store/calls.h"
#include "store/ticket_lessons.h"
#include "store/ticket_lists.h"
#include "store/timers.h"

namespace kb::server {
namespace {

constexpr size_t kKeyBytes = 12, kMostFieldBytes = 200;
constexpr size_t kMostOffered = 3;

std::string short_field(const Request& request, std::string_view name) {
  return std::string(utf8_prefix(request.form_value(name), kMostFieldBytes));
}

// 0 for none.
std::optional<int> minutes_of(const view::ClosingForm& form) {
  if (form.minutes.empty()) return 0;
  return view::parse_minutes(form.minutes, store::kMostEntryMinutes);
}

std::optional<view::ClosingProblem> lesson_problem(store::Transaction& tx,
                                                   const view::ClosingForm& form) {
  using enum view::ClosingProblem;
  if (form.lesson == view::kLearnsGap) return std::nullopt;
  if (form.lesson == view::kLearnsNothing)
    return store::nothing_to_learn_from(form.reason) ? std::nullopt : std::optional(Reason);
  const auto article = learned_article(form);
  return !article.empty() && store::find_article(tx, article) ? std::nullopt
                                                              : std::optional(Lesson);
}

std::optional<view::ClosingProblem> time_problem(store::Transaction& tx,
                                                 const store::TicketHead& ticket,
                                                 const view::ClosingForm& form,
                                                 bool is_required) {
  using enum view::ClosingProblem;
  if (ticket.account.empty()) return std::nullopt;
  const auto minutes = minutes_of(form);
  if (!minutes) return Minutes;
  if (is_required && form.minutes.empty() && store::time_on_ticket(tx, ticket.id).empty())
    return Minutes;
  if (*minutes > 0 && !store::find_time_entry(tx, form.key) &&
      !store::awaiting_calls_of_ticket(tx, ticket.id).empty())
    return Call;
  return std::nullopt;
}

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

bool has_reply(const Request& request, const IncomingFiles& files) {
  return !written_text(request).empty() || !files.files.empty();
}

TakenReply send_reply(const Closing& from, IncomingFiles& files) {
  return take_reply(
      from.writing(), files, [&](const store::SentForm& form, const std::string& text) {
        const store::ClientVisibleText visible(text);
        const auto done =
            store::reply_as_staff(from.tx, from.act, form, visible, store::AfterReply::IsSolved);
        if (done == store::Done::Yes)
          notify_reply(from.services.outgoing, from.tx, from.act, visible);
        return done;
      });
}

void solve(const Closing& closing) {
  const auto now = store::find_ticket_head(closing.tx, closing.ticket.id);
  if (!now || now->is_over()) return;
  const auto done = store::set_status(closing.tx, closing.act, store::TicketStatus::Resolved);
  if (done == store::Done::Yes) notify_state(closing.services.outgoing, closing.tx, closing.act);
}

// After it is solved: what was learned before counts no more.
void learn(const Closing& closing) {
  const auto article = learned_article(closing.form);
  if (!article.empty())
    store::link_article(closing.tx, closing.act, article, true);
  else if (closing.form.lesson == view::kLearnsGap)
    store::mark_gap(closing.tx, closing.act, store::GapMark::Set);
  else if (const auto reason = store::nothing_to_learn_from(closing.form.reason))
    store::learn_nothing(closing.tx, closing.act, *reason);
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
  step.gathered = store::clear_timer(closing.tx, person, closing.ticket.id, closing.act.at);
  store::keep_undo(closing.tx, step, before);
}

// Asked to show what the time would do, and nothing else.
bool only_shows(const Request& request) {
  return request.form_value("paso") == "calcular";
}

std::optional<view::ClosingProblem> problem_of(const Closing& closing) {
  if (const auto problem = lesson_problem(closing.tx, closing.form)) return problem;
  const bool is_time_required = closing.services.config.text("time-required") != "no";
  return time_problem(closing.tx, closing.ticket, closing.form, is_time_required);
}

struct Closed {
  std::optional<TakenReply> not_sent;  // the form is shown again with it
  view::ClosingForm form;
};

// What was typed is kept as the draft.
TakenReply kept_reply(const Closing& closing, IncomingFiles& files) {
  if (!has_reply(closing.request, files)) return {};
  return keep_reply(closing.writing(), files);
}

Closed close(const Closing& closing, IncomingFiles& files) {
  Closed closed{{}, closing.form};
  const bool is_asked_only = only_shows(closing.request);
  if (!is_asked_only) closed.form.problem = problem_of(closing);
  if (is_asked_only || closed.form.problem) {
    closed.not_sent = kept_reply(closing, files);
    return closed;
  }
  const auto before = store::before_act(closing.tx, closing.ticket.id).value();
  if (has_reply(closing.request, files)) {
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

}  // namespace

std::string learned_article(const view::ClosingForm& form) {
  if (!form.lesson.starts_with(view::kLearnsLink)) return "";
  return form.lesson.substr(view::kLearnsLink.size());
}

view::ClosingForm closing_in(const Request& request) {
  view::ClosingForm form;
  form.is_open = true;
  form.lesson = short_field(request, "saber");
  form.reason = short_field(request, "porque");
  form.minutes = short_field(request, "minutos");
  form.free_reason = short_field(request, "gratis");
  form.key = request.form_value("cierre");
  if (!store::is_fit_id(form.key)) form.key = crypto::random_token(kKeyBytes);
  return form;
}

view::ClosingForm closing_form(view::ClosingForm typed, const store::Ticket& ticket,
                               std::vector<view::ArticleLink> linked) {
  auto form = std::move(typed);
  if (form.key.empty()) form.key = crypto::random_token(kKeyBytes);
  form.asks_time = !ticket.account.empty();
  form.articles = std::move(linked);
  if (!form.lesson.empty()) return form;
  const auto solves = std::ranges::find(ticket.links, true, &store::TicketLink::solved);
  if (solves != ticket.links.end())
    form.lesson = std::string(view::kLearnsLink) + solves->article;
  else if (store::has_gap(ticket))
    form.lesson = view::kLearnsGap;
  return form;
}

void offer_articles(view::ClosingForm& form, const view::ArticlePanel& panel) {
  for (const auto& row : panel.articles) {
    if (form.articles.size() >= kMostOffered || row.is_set_aside()) continue;
    const auto same = std::ranges::find(form.articles, row.article.id, &view::ArticleLink::id);
    if (same == form.articles.end()) form.articles.push_back(row.article);
  }
}

void add_time(view::ClosingForm& form, store::Transaction& tx, const Visitor& visitor,
              const store::TicketHead& ticket, const TimeShown& shown) {
  if (!form.asks_time) return;
  const auto timer = store::find_timer(tx, visitor.person->id, ticket.id);
  if (timer && !form.is_open && form.minutes.empty()) {
    form.minutes = std::to_string(store::timer_minutes(*timer, shown.now));
    form.is_from_clock = true;
  }
  if (const auto minutes = minutes_of(form); minutes && *minutes > 0)
    form.effect = view::time_effect_text(
        shown.words, *minutes,
        store::preview_time(tx, ticket.account, form.free_reason.empty() ? *minutes : 0, shown.now),
        account_name(tx, ticket.account));
}

Response close_ticket(const Request& request, const Visitor& visitor, Services& services) {
  const auto id = request.capture("id");
  if (!visitor.person)
    return keep_and_sign_in(request, visitor, services, view::desk_ticket_path(id));
  require_technician(visitor);
  auto files = read_files(request, services);
  Closed closed;
  {
    auto tx = services.store.write();
    const auto ticket = store::find_ticket_head(tx, id);
    if (!ticket) throw Error(ErrorCode::NotFound, "no such ticket");
    const store::TicketStep act{ticket->id, visitor.person->email, services.clock.now()};
    closed = close({tx, request, visitor, services, *ticket, act, closing_in(request)}, files);
    tx.commit();
  }
  if (!closed.not_sent) return redirect(view::desk_done_path(id, "resuelta"));
  if (!closed.not_sent->button.empty())
    return redirect(view::desk_writing_path(id, false, closed.not_sent->button));
  return desk_response(request, visitor, services,
                       ShownText{view::DeskForm::Reply, closed.not_sent->shown}, {}, closed.form);
}

}  // namespace kb::server
