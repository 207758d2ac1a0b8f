// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>

#include "core/crypto.h"
#include "core/utf8.h"
#include "server/names.h"
#include "server/technicians/closing.h"
#include "server/technicians/time_writing.h"
#include "server/view/amounts.h"
#include "server/view/time_effect.h"
#include "store/calls.h"
#include "store/ticket_lessons.h"
#include "store/timers.h"
#include "text/markdown.h"

namespace kb::server {
namespace {

using enum view::ClosingProblem;
using Problem = std::optional<view::ClosingProblem>;

constexpr size_t kKeyBytes = 12, kMostFieldBytes = 200, kMostMissingBytes = 1000;
constexpr size_t kMostOffered = 3;

std::string field(const Request& request, std::string_view name, size_t most = kMostFieldBytes) {
  return std::string(utf8_prefix(request.form_value(name), most));
}

// Of a form, with Unix line ends.
std::string long_field(const Request& request, std::string_view name, size_t most) {
  std::string text = request.form_value(name);
  std::erase(text, '\r');
  return std::string(utf8_prefix(text, most));
}

int number_in(const std::string& text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// As browsers send a text back: without blank lines at its end.
std::string_view comparable(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \n\r") + 1);
}

Problem edit_problem(store::Transaction& tx, const view::ClosingForm& form) {
  const auto shown = store::find_article(tx, form.text_of);
  const bool has_text = shown && changes_text(form, *shown);
  if (has_text && form.text_of != form.article) return OtherText;
  const bool says_what = form.missing.find_first_not_of(" \n") != std::string::npos;
  return has_text || says_what ? std::nullopt : Problem(Missing);
}

Problem lesson_problem(store::Transaction& tx, const view::ClosingForm& form) {
  if (form.lesson == view::kLearnsGap || form.lesson == view::kLearnsArticle) return std::nullopt;
  if (form.lesson == view::kLearnsNothing)
    return store::nothing_to_learn_from(form.reason) ? std::nullopt : Problem(Reason);
  if (!form.names_article()) return Lesson;
  if (form.article.empty() || !store::find_article(tx, form.article)) return Article;
  return form.lesson == view::kLearnsEdit ? edit_problem(tx, form) : std::nullopt;
}

Problem time_problem(store::Transaction& tx, const store::TicketHead& ticket,
                     const view::ClosingForm& form, AsksTime asked) {
  if (ticket.account.empty()) return std::nullopt;
  const auto minutes = minutes_of(form);
  if (!minutes) return Minutes;
  if (asked == AsksTime::Always && form.minutes.empty() &&
      store::time_on_ticket(tx, ticket.id).empty())
    return Minutes;
  if (*minutes > 0 && !store::find_time_entry(tx, form.key) &&
      !store::awaiting_calls_of_ticket(tx, ticket.id).empty())
    return Call;
  return std::nullopt;
}

bool is_listed(const view::ClosingForm& form, const std::string& article) {
  return std::ranges::find(form.articles, article, &view::ArticleLink::id) != form.articles.end();
}

}  // namespace

std::optional<int> minutes_of(const view::ClosingForm& form) {
  if (form.minutes.empty()) return 0;
  return view::parse_minutes(form.minutes, store::kMostEntryMinutes);
}

bool changes_text(const view::ClosingForm& form, const store::Article& article) {
  return !form.text_of.empty() && comparable(form.text) != comparable(article.body);
}

Problem closing_problem(store::Transaction& tx, const store::TicketHead& ticket,
                        const view::ClosingForm& form, AsksTime asked) {
  if (const auto problem = lesson_problem(tx, form)) return problem;
  return time_problem(tx, ticket, form, asked);
}

std::string learned_article(const view::ClosingForm& form) {
  return form.names_article() ? form.article : "";
}

view::ClosingForm closing_in(const Request& request) {
  view::ClosingForm form;
  form.is_open = true;
  form.lesson = field(request, "saber");
  form.article = field(request, "articulo");
  form.reason = field(request, "porque");
  form.missing = long_field(request, "falta", kMostMissingBytes);
  form.text_of = field(request, "texto-de");
  form.text_revision = number_in(field(request, "texto-version"));
  form.text = long_field(request, "texto-articulo", text::kMaxMarkdownBytes);
  form.takes_notes = request.form_value("notas") == "1";
  form.saw_same = request.form_value("iguales") == "vistos";
  form.minutes = field(request, "minutos");
  form.free_reason = field(request, "gratis");
  form.key = request.form_value("cierre");
  if (!store::is_fit_id(form.key)) form.key = crypto::random_token(kKeyBytes);
  return form;
}

view::ClosingForm closing_form(view::ClosingForm typed, const store::Ticket& ticket,
                               std::vector<view::ArticleLink> linked) {
  auto form = std::move(typed);
  if (form.key.empty()) form.key = crypto::random_token(kKeyBytes);
  form.asks_time = !ticket.account.empty();
  form.has_gap = store::has_gap(ticket);
  form.has_notes = std::ranges::find(ticket.messages, true, &store::Message::internal) !=
                   ticket.messages.end();
  form.articles = std::move(linked);
  if (!form.lesson.empty()) return form;
  const auto solves = std::ranges::find(ticket.links, true, &store::TicketLink::solved);
  if (solves != ticket.links.end()) {
    form.lesson = view::kLearnsLink;
    form.article = solves->article;
  } else if (form.has_gap) {
    form.lesson = view::kLearnsGap;
  }
  return form;
}

void offer_articles(view::ClosingForm& form, const view::ArticlePanel& panel) {
  for (const auto& row : panel.articles) {
    if (form.articles.size() >= kMostOffered || row.is_set_aside()) continue;
    if (!is_listed(form, row.article.id)) form.articles.push_back(row.article);
  }
  for (const auto& one : form.same)
    if (!is_listed(form, one.id)) form.articles.push_back(one);
}

void add_text_to_edit(view::ClosingForm& form, Services& services) {
  if (form.text_of.empty()) {
    form.text_of = form.article.empty() && !form.articles.empty() ? form.articles.front().id
                                                                  : form.article;
    form.text.clear();
  }
  auto tx = services.store.read();
  const auto article = store::find_article(tx, form.text_of);
  if (!article) {
    form.text_of.clear();
    return;
  }
  form.text_title = article->title;
  form.text_lang = article->lang;
  if (!form.text.empty()) return;
  form.text = article->body;
  form.text_revision = article->revision;
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

}  // namespace kb::server
