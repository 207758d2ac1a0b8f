// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/error.h"
#include "server/lists.h"
#include "server/pages.h"
#include "server/sealed/rules.h"
#include "server/similar.h"
#include "server/technicians/article_panel.h"
#include "server/technicians/canned.h"
#include "server/technicians/closing.h"
#include "server/technicians/desk_view.h"
#include "server/technicians/pages.h"
#include "server/technicians/seen_notes.h"
#include "server/technicians/ticket_merge.h"
#include "server/technicians/ticket_place.h"
#include "server/ticket_timeline.h"
#include "server/view/links.h"
#include "store/article_drafts.h"
#include "store/covered_values.h"
#include "store/queue.h"
#include "store/ticket_lessons.h"
#include "store/timers.h"
#include "store/work_orders.h"

namespace kb::server {
namespace {

constexpr int kSimilarRows = 3;

view::ArticleLink link_of(const TicketReading& page, const std::string& id) {
  const auto versions = store::article_versions(page.tx, id, page.visitor.widest_audience());
  const auto chosen = one_of_each(versions, page.visitor.language);
  if (!chosen.empty()) return article_link(chosen.front(), page.visitor.language);
  view::ArticleLink gone;
  gone.id = gone.title = id;
  return gone;
}

void add_facts(view::DeskTicketPage& shown, const TicketReading& page,
               const store::Ticket& ticket) {
  shown.account = page.writers.account(ticket.account);
  shown.requester = page.writers.name(ticket.requester);
  const auto& person = page.writers.person(ticket.requester);
  shown.is_authorised = person && !person->disabled && person->rights.ask;
  const auto names = area_names(page.tx, page.visitor.language);
  if (const auto name = names.find(ticket.area); name != names.end())
    shown.area_name = name->second;
  shown.is_hosting_incident = store::place_of(ticket) == store::QueuePlace::Hosting;
  shown.priority = static_cast<view::TicketPriority>(ticket.priority);
}

view::DeskTicketPage desk_page(const TicketReading& page, const store::Ticket& ticket) {
  view::DeskTicketPage shown;
  shown.id = ticket.id;
  shown.lang = ticket.lang;
  shown.subject = ticket.subject;
  shown.resolution = ticket.resolution;
  shown.now = page.services.clock.now();
  shown.opened = ticket.opened;
  shown.standing = standing_of(page, ticket, "");
  shown.items = desk_items(page, ticket);
  shown.seen = seen_before(page, ticket.id);
  for (const auto& link : ticket.links)
    if (link.strength == store::LinkStrength::Strong)
      shown.links.push_back({link_of(page, link.article), link.solved, link.article});
  add_facts(shown, page, ticket);
  return shown;
}

void add_composer(view::DeskTicketPage& shown, const Request& request, const Visitor& visitor,
                  Services& services, const std::optional<ShownText>& written) {
  shown.may_write = visitor.person->roles.technician;
  if (!shown.may_write) return;
  const bool wants_note = request.query_value(view::kWriteParameter) == "nota";
  shown.form = written ? written->form : wants_note ? view::DeskForm::Note : view::DeskForm::Reply;
  const auto kind =
      shown.form == view::DeskForm::Note ? store::DraftKind::Note : store::DraftKind::Reply;
  const int seen = shown.composer.seen;
  const auto overtaken_by = shown.composer.overtaken_by;
  shown.composer = composer_of(request, visitor, services, shown.id, kind,
                               written ? std::optional(written->reply) : std::nullopt);
  shown.composer.seen = seen;
  shown.composer.overtaken_by = overtaken_by;
  shown.composer.page = view::desk_ticket_path(shown.id);
}

int messages_seen(const store::Ticket& ticket) {
  return static_cast<int>(std::ranges::count(ticket.messages, false, &store::Message::internal));
}

view::TicketWork work_of(store::Transaction& tx, const Visitor& visitor,
                         const store::TicketHead& ticket) {
  view::TicketWork work;
  work.ticket = ticket.id;
  work.may_note_time = visitor.person->roles.technician;
  if (!work.may_note_time) return work;
  if (const auto order = store::order_of_ticket(tx, ticket.id)) {
    work.order = order->id;
    work.order_title = order->title;
  } else {
    work.may_make_order = !ticket.account.empty();
  }
  return work;
}

std::vector<view::DeskDraft> drafts_of(const TicketReading& page, const std::string& ticket) {
  const auto& person = *page.visitor.person;
  std::vector<view::DeskDraft> drafts;
  for (auto& draft : store::drafts_of_ticket(page.tx, ticket)) {
    const bool has_covered = !store::covered_values(page.tx, draft.id).empty();
    drafts.push_back({draft.id, draft.title, draft.lang == page.visitor.language ? "" : draft.lang,
                      !draft.article.empty(), has_covered,
                      draft.author == person.id || person.roles.edits()});
  }
  return drafts;
}

bool is_refused(const view::DeskTicketPage& shown) {
  return shown.composer.is_refused() || shown.closing.problem;
}

// Of what the client reads, the newest that the visitor did not write.
std::string last_writer(const TicketReading& page, const store::Ticket& ticket) {
  const auto& own = page.visitor.person->email;
  const auto last = std::ranges::find_if(
      ticket.messages.rbegin(), ticket.messages.rend(),
      [&](const store::Message& message) { return !message.internal && message.from != own; });
  return last == ticket.messages.rend() ? "" : page.writers.name(last->from);
}

std::optional<view::TicketTimer> timer_shown(store::Transaction& tx, const Visitor& visitor,
                                             const std::string& ticket, Instant now) {
  if (!visitor.person->roles.technician) return std::nullopt;
  const auto timer = store::find_timer(tx, visitor.person->id, ticket);
  view::TicketTimer shown;
  if (!timer) return shown;
  shown.is_running = timer->started.has_value();
  shown.seconds = std::chrono::duration_cast<std::chrono::seconds>(timer->at(now)).count();
  shown.minutes = store::timer_minutes(*timer, now);
  return shown;
}

ArticlesAsked articles_asked(const store::Ticket& ticket, const view::DeskTicketPage& shown) {
  ArticlesAsked asked{asked_of(ticket), {}, store::rejected_articles(ticket)};
  if (shown.seen) asked.seen = shown.seen->items;
  return asked;
}

// Articles that solving it may name: those linked, and that which was chosen before.
std::vector<view::ArticleLink> nameable(const TicketReading& page,
                                        const view::DeskTicketPage& shown,
                                        const view::ClosingForm& typed) {
  std::vector<view::ArticleLink> articles;
  const auto add = [&](view::ArticleLink article, const std::string& id) {
    article.id = id;  // not that of the translation whose title is shown
    articles.push_back(std::move(article));
  };
  for (const auto& link : shown.links) add(link.article, link.id);
  const auto chosen = learned_article(typed);
  if (chosen.empty() ||
      std::ranges::find(articles, chosen, &view::ArticleLink::id) != articles.end())
    return articles;
  if (store::find_article(page.tx, chosen)) add(link_of(page, chosen), chosen);
  return articles;
}

}  // namespace

Response desk_response(const Request& request, const Visitor& visitor, Services& services,
                       const std::optional<ShownText>& written,
                       const std::optional<RefusedDates>& dates,
                       const std::optional<view::ClosingForm>& closing,
                       const std::string& merge_problem) {
  view::DeskTicketPage shown;
  ArticlesAsked asked;
  {
    auto tx = services.store.read();
    const auto ticket = store::find_ticket(tx, request.capture("id"));
    if (!ticket) throw Error(ErrorCode::NotFound, "no such ticket");
    Writers writers(tx, services.config);
    const TicketReading page{tx, visitor, services, writers};
    shown = desk_page(page, *ticket);
    shown.sealed = sealed_card(tx, visitor, services, *ticket);
    shown.work = work_of(tx, visitor, *ticket);
    shown.drafts = drafts_of(page, ticket->id);
    shown.place = place_shown(page, *ticket, request, dates);
    asked = articles_asked(*ticket, shown);
    shown.has_gap = store::has_gap(*ticket);
    const auto typed = closing.value_or(view::ClosingForm{});
    shown.closing = closing_form(typed, *ticket, nameable(page, shown, typed));
    const auto now = services.clock.now();
    add_time(shown.closing, tx, visitor, *ticket,
             {now, services.renderer.words(visitor.language)});
    shown.timer = timer_shown(tx, visitor, ticket->id, now);
    shown.merge = merge_shown(page, *ticket, merge_problem);
    shown.composer.overtaken_by = last_writer(page, *ticket);
    shown.composer.seen = messages_seen(*ticket);
    if (visitor.person->roles.technician) shown.canned = canned_for(page, *ticket);
  }
  shown.done = request.query_value(view::kDoneParameter);
  shown.done_draft = request.query_value(view::kAskingParameter);
  shown.done_other = request.query_value(view::kOtherParameter);
  shown.articles = article_panel(request, asked, visitor, services);
  offer_articles(shown.closing, shown.articles);
  if (visitor.person->roles.technician) add_text_to_edit(shown.closing, services);
  asked.ticket.size = kSimilarRows;
  shown.similar = similar_block(asked.ticket, visitor, services);
  shown.similar.beside = shown.id;
  add_composer(shown, request, visitor, services, written);
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_desk_ticket(services.renderer, frame, shown),
                       is_refused(shown) || dates || !merge_problem.empty() ? 422 : 200);
}

Response show_desk_ticket(const Request& request, const Visitor& visitor, Services& services) {
  return desk_response(request, visitor, services);
}

}  // namespace kb::server
