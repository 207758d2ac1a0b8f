// SPDX-License-Identifier: MIT
#include "store/ticket_lessons.h"

#include <algorithm>

#include "store/checks.h"
#include "store/ticket_columns.h"
#include "store/ticket_step.h"

namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 5> kNames<NothingToLearn>{
    "one_off", "order", "by_itself", "repeated", "not_ours"};

template <>
struct Columns<UnansweredTicket> {
  static auto of(auto& t) {
    return std::tuple_cat(Columns<TicketHead>::of(t), std::tie(t.is_marked));
  }
};

namespace {

bool is_of_article(const TicketEvent& event, const std::string& article) {
  using enum TicketEventKind;
  const bool speaks = event.kind == SolvedBy || event.kind == Related || event.kind == Unlinked ||
                      event.kind == NotIt;
  return speaks && event.detail == article;
}

bool is_rejected(const Ticket& ticket, const std::string& article) {
  const auto last =
      std::ranges::find_if(ticket.events.rbegin(), ticket.events.rend(),
                           [&](const auto& event) { return is_of_article(event, article); });
  return last != ticket.events.rend() && last->kind == TicketEventKind::NotIt;
}

}  // namespace

std::string_view to_text(NothingToLearn reason) {
  return name_of(reason);
}
std::optional<NothingToLearn> nothing_to_learn_from(std::string_view text) {
  return value_named<NothingToLearn>(text);
}

Done reject_article(Transaction& tx, const TicketStep& act, const std::string& article) {
  require_id("links.article", article);
  Step step(tx, act);
  if (!step.is_there()) return Done::NotThere;
  auto& links = step.ticket().links;
  const auto is_it = [&](const TicketLink& link) { return link.article == article; };
  if (std::erase_if(links, is_it) == 0 && is_rejected(step.ticket(), article)) return Done::Already;
  step.add_event(TicketEventKind::NotIt, article);
  return step.save();
}

Done mark_gap(Transaction& tx, const TicketStep& act, GapMark mark) {
  Step step(tx, act);
  if (!step.is_there()) return Done::NotThere;
  const bool wanted = mark == GapMark::Set;
  if (has_gap(step.ticket()) == wanted) return Done::Already;
  step.add_event(wanted ? TicketEventKind::Gap : TicketEventKind::GapClosed, "");
  return step.save();
}

Done learn_nothing(Transaction& tx, const TicketStep& act, NothingToLearn reason) {
  Step step(tx, act);
  if (!step.is_there()) return Done::NotThere;
  const auto& ticket = step.ticket();
  const Instant solved = ticket.resolved.value_or(Instant{});
  const auto said = std::ranges::find_if(
      ticket.events.rbegin(), ticket.events.rend(),
      [](const TicketEvent& event) { return event.kind == TicketEventKind::NothingLearned; });
  if (said != ticket.events.rend() && said->at >= solved && said->detail == to_text(reason))
    return Done::Already;
  step.add_event(TicketEventKind::NothingLearned, std::string(to_text(reason)));
  return step.save();
}

bool has_gap(const Ticket& ticket) {
  using enum TicketEventKind;
  const auto last = std::ranges::find_if(
      ticket.events.rbegin(), ticket.events.rend(),
      [](const auto& event) { return event.kind == Gap || event.kind == GapClosed; });
  return last != ticket.events.rend() && last->kind == Gap;
}

std::vector<std::string> rejected_articles(const Ticket& ticket) {
  std::vector<std::string> articles;
  for (const TicketEvent& event : ticket.events)
    if (event.kind == TicketEventKind::NotIt && is_rejected(ticket, event.detail) &&
        std::ranges::find(articles, event.detail) == articles.end())
      articles.push_back(event.detail);
  return articles;
}

std::vector<UnansweredTicket> tickets_without_article(Transaction& tx, int limit) {
  // Of most tickets the index tickets_in_figures knows already that an article solved them.
  return tx.connection().records<UnansweredTicket>(
      "select " + kTicketColumns +
          ", case when exists (select 1 from ticket_events g where g.ticket = tickets.id"
          " and g.kind = 'gap' and not exists (select 1 from ticket_events c"
          " where c.ticket = g.ticket and c.kind = 'gap_closed' and c.position > g.position))"
          " then 1 else 0 end"
          " from (select id as unsolved from tickets where solved_with = 0) as candidates"
          " cross join tickets where id = unsolved and status in ('resolved', 'closed')"
          " and not exists (select 1 from links l"
          " where l.ticket = tickets.id and l.solved_at is not null)"
          " and not exists (select 1 from ticket_events e where e.ticket = tickets.id"
          " and e.kind = 'nothing_learned' and e.at >= coalesce(tickets.resolved, 0))"
          " and not exists (select 1 from article_drafts d where d.ticket = tickets.id)"
          " and not exists (select 1 from draft_tickets a where a.ticket = tickets.id)"
          " order by coalesce(resolved, updated) desc, id limit :limit",
      limit);
}

}  // namespace kb::store
