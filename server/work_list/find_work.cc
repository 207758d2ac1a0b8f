// SPDX-License-Identifier: MIT
#include "server/work_list/find_work.h"

#include <map>

#include "core/utf8.h"
#include "search/ticket_groups.h"
#include "server/ticket_minutes.h"
#include "server/work_list/dead_links.h"
#include "server/work_list/minutes_lost.h"
#include "store/article_drafts.h"
#include "store/article_figures.h"
#include "store/article_reviews.h"
#include "store/dismissed_pairs.h"
#include "store/ticket_lessons.h"
#include "store/work_evidence.h"

namespace kb::server {
namespace {

constexpr int kLeastSearches = 3;    // of one query
constexpr size_t kLeastTickets = 2;  // of one query, or of a group
constexpr int kMostOfAKind = 200;
constexpr int kMostReasons = 3;
constexpr long long kLeastUnhelped = 2;
constexpr size_t kMostTextBytes = 8 * 1024;
constexpr double kTenths = 10;

// What all kinds need: the store, the model, and how often each article was opened.
struct Evidence {
  store::Transaction& tx;
  MinutesLost lost;
  Instant now{}, since{};
  std::map<std::string, long long> opened;  // of every published article

  long long readers_of(const std::string& article) const {
    const auto found = opened.find(article);
    return found == opened.end() ? 0 : found->second;
  }
};

using Lines = std::vector<WorkLine>;

// The language is part of what is asked: "router" in Spanish pages is another line than in English.
std::string thing_of(const std::string& query, const std::string& lang) {
  return lang + " " + query;
}

void add_unanswered(Lines& lines, const Evidence& evidence) {
  for (auto& search :
       store::unanswered_searches(evidence.tx, evidence.since, kLeastSearches, kMostOfAKind)) {
    WorkLine line{WorkKind::NoAnswer, thing_of(search.query, search.lang)};
    line.count = search.times;
    line.of = search.without_result;
    line.evidence = search.times;
    line.minutes = evidence.lost.of_searches(search.times - search.opened);
    line.title = std::move(search.written);
    line.lang = std::move(search.lang);
    lines.push_back(std::move(line));
  }
}

void add_searched_tickets(Lines& lines, const Evidence& evidence) {
  std::map<std::string, WorkLine> by_query;
  for (auto& search : store::searches_before_tickets(evidence.tx, evidence.since)) {
    auto& line = by_query[thing_of(search.query, search.lang)];
    line.title = std::max(line.title, search.written);
    line.lang = search.lang;
    line.things.push_back({std::move(search.ticket), {}, {}});
  }
  for (auto& [thing, line] : by_query) {
    if (line.things.size() < kLeastTickets) continue;
    line.kind = WorkKind::Ticket;
    line.thing = thing;
    line.count = line.evidence = static_cast<long long>(line.things.size());
    line.minutes = evidence.lost.of_tickets(line.count);
    lines.push_back(std::move(line));
  }
}

void add_doubted(Lines& lines, const Evidence& evidence) {
  for (auto& article : store::doubted_articles(evidence.tx, evidence.since)) {
    if (article.unhelpful < kLeastUnhelped) continue;
    WorkLine line{WorkKind::Unhelpful, article.id};
    line.count = line.evidence = article.unhelpful;
    line.of = article.unhelpful + article.helpful;
    line.minutes = evidence.lost.of_unhelped(article.unhelpful);
    line.reasons = store::reasons_against(evidence.tx, article.id, evidence.since, kMostReasons);
    line.title = std::move(article.title);
    line.lang = std::move(article.lang);
    lines.push_back(std::move(line));
  }
}

long long months_between(Instant earlier, Instant later) {
  return std::chrono::floor<std::chrono::months>(later - earlier).count();
}

void add_due(Lines& lines, const Evidence& evidence) {
  for (auto& article : store::due_articles(evidence.tx, evidence.now)) {
    WorkLine line{WorkKind::Due, article.id};
    line.evidence = months_between(article.due, evidence.now);
    line.at = article.due;
    line.count = months_between(article.updated, evidence.now);
    line.of = evidence.readers_of(article.id);
    line.minutes = evidence.lost.of_readers(line.of);
    line.title = std::move(article.title);
    line.lang = std::move(article.lang);
    lines.push_back(std::move(line));
  }
}

void add_behind(Lines& lines, const Evidence& evidence) {
  for (auto& behind : store::lagging_translations(evidence.tx)) {
    // A later change of the source is another line.
    WorkLine line{
        WorkKind::Behind,
        behind.id + " " + std::to_string(behind.source_updated.time_since_epoch().count())};
    line.evidence = 1;
    line.things.push_back({behind.id, behind.title, behind.lang});
    line.at = behind.source_updated;
    line.of = evidence.readers_of(behind.id);
    line.minutes = evidence.lost.of_readers(line.of);
    line.title = std::move(behind.title);
    line.lang = std::move(behind.lang);
    line.things.push_back({std::move(behind.source), std::move(behind.source_title), {}});
    lines.push_back(std::move(line));
  }
}

// What waits to be published, with what readers lose meanwhile. Written anew, it is another line.
void add_in_review(Lines& lines, const Evidence& evidence) {
  for (auto& draft : store::drafts_in_review(evidence.tx, kMostOfAKind)) {
    WorkLine line{WorkKind::Review,
                  draft.id + " " + std::to_string(draft.updated.time_since_epoch().count())};
    line.evidence = 1;
    line.at = draft.updated;
    line.minutes = draft.ticket.empty()
                       ? evidence.lost.of_readers(evidence.readers_of(draft.article))
                       : evidence.lost.of_tickets(1);
    if (!draft.reason.empty()) line.reasons = {std::move(draft.reason)};
    line.title = std::move(draft.title);
    line.lang = std::move(draft.lang);
    line.things.push_back({std::move(draft.id), {}, {}});
    if (!draft.article.empty()) line.things.push_back({std::move(draft.article), {}, {}});
    lines.push_back(std::move(line));
  }
}

void add_dead_links(Lines& lines, const Evidence& evidence,
                    const std::vector<store::ArticleFigures>& published) {
  for (const auto& head : published) {
    const auto article = store::find_article(evidence.tx, head.id);
    if (!article) continue;
    auto dead = dead_links(article->body,
                           [&](const std::string& id) { return evidence.opened.contains(id); });
    if (dead.empty()) continue;
    WorkLine line{WorkKind::DeadLinks, head.id};
    line.count = line.evidence = static_cast<long long>(dead.size());
    line.of = head.opened;
    line.minutes = evidence.lost.of_readers(head.opened);
    line.title = head.title;
    line.lang = head.lang;
    line.reasons = std::move(dead);
    lines.push_back(std::move(line));
  }
}

void add_never_found(Lines& lines, const Evidence& evidence) {
  for (auto& article : store::unfound_articles(evidence.tx, evidence.since, kMostOfAKind)) {
    WorkLine line{WorkKind::NeverFound, article.id};
    line.title = std::move(article.title);
    line.lang = std::move(article.lang);
    lines.push_back(std::move(line));
  }
}

void add_duplicates(Lines& lines, const Evidence& evidence,
                    const std::vector<search::NearDuplicate>& pairs) {
  const store::Dismissals dismissals(evidence.tx);
  int added = 0;
  for (const auto& pair : pairs) {
    const auto &one = pair.first, &other = pair.second;
    if (dismissals.standing(one.id, other.id, pair.likelihood)) continue;
    if (++added > kMostOfAKind) return;
    WorkLine line{WorkKind::Duplicate,
                  std::min(one.id, other.id) + " " + std::max(one.id, other.id)};
    line.evidence = std::lround(pair.likelihood * kTenths);
    line.count = std::lround(pair.resemblance * 100);
    line.minutes =
        evidence.lost.of_readers(evidence.readers_of(one.id) + evidence.readers_of(other.id));
    line.title = one.title;
    line.lang = one.lang;
    line.things = {{one.id, one.title, one.lang}, {other.id, other.title, other.lang}};
    lines.push_back(std::move(line));
  }
}

std::vector<search::TicketText> texts_of(store::Transaction& tx,
                                         const std::vector<store::UnansweredTicket>& tickets) {
  std::vector<search::TicketText> texts;
  for (const auto& head : tickets) {
    const auto ticket = store::find_ticket(tx, head.id);
    if (!ticket) continue;
    texts.push_back({ticket->id, ticket->subject,
                     std::string(utf8_prefix(ticket->body, kMostTextBytes)), ticket->lang});
  }
  return texts;
}

TicketIdGroups ids_of(const std::vector<search::TicketGroup>& groups,
                      const std::vector<search::TicketText>& texts) {
  TicketIdGroups ids;
  for (const auto& group : groups) {
    auto& one = ids.emplace_back();
    for (const size_t place : group) one.push_back(texts[place].id);
  }
  return ids;
}

// Grouped without the store: it takes a search for each ticket.
TicketIdGroups gap_groups(const WorkSources& sources,
                          std::vector<store::UnansweredTicket>& tickets) {
  std::vector<search::TicketText> texts;
  {
    auto tx = sources.store.read();
    tickets = store::tickets_without_article(tx, static_cast<int>(kMostGapTickets));
    texts = texts_of(tx, tickets);
  }
  return ids_of(search::group_tickets(sources.index, texts), texts);
}

// A group keeps its name as long as its oldest ticket is in it.
WorkLine gap_line(const std::vector<std::string>& group,
                  const std::map<std::string, const store::UnansweredTicket*>& tickets,
                  const Evidence& evidence) {
  WorkLine line{WorkKind::Gap};
  long long recent = 0;
  Instant oldest = Instant::max();
  for (const auto& id : group) {
    const auto& ticket = *tickets.at(id);
    const Instant solved = ticket.resolved.value_or(ticket.updated);
    recent += solved >= evidence.since ? 1 : 0;
    if (ticket.opened < oldest) {
      oldest = ticket.opened;
      line.thing = id;
    }
    line.things.push_back({id, ticket.subject, ticket.lang});
  }
  line.title = line.things.front().title;
  line.lang = line.things.front().lang;
  line.count = line.evidence = static_cast<long long>(group.size());
  line.minutes = evidence.lost.of_tickets(recent);
  return line;
}

void add_gaps(Lines& lines, const Evidence& evidence, const TicketIdGroups& groups,
              const std::vector<store::UnansweredTicket>& tickets) {
  std::map<std::string, const store::UnansweredTicket*> by_id;
  for (const auto& ticket : tickets) by_id.emplace(ticket.id, &ticket);
  for (const auto& group : groups)
    if (group.size() >= kLeastTickets) lines.push_back(gap_line(group, by_id, evidence));
}

}  // namespace

Work find_work(const WorkSources& sources) {
  Work work;
  work.as_of = sources.clock.now();
  const auto pairs = sources.duplicates.await_current();
  std::vector<store::UnansweredTicket> tickets;
  work.gaps = gap_groups(sources, tickets);
  auto tx = sources.store.read();
  Evidence evidence{tx,
                    {ticket_minutes(tx, sources.config, work.as_of).minutes},
                    work.as_of,
                    work.as_of - kLostWithin,
                    {}};
  const auto published = store::article_figures(tx, store::week_of(evidence.since));
  for (const auto& article : published) evidence.opened[article.id] = article.opened;
  add_gaps(work.lines, evidence, work.gaps, tickets);
  add_unanswered(work.lines, evidence);
  add_searched_tickets(work.lines, evidence);
  add_doubted(work.lines, evidence);
  add_duplicates(work.lines, evidence, pairs.list->pairs);
  add_due(work.lines, evidence);
  add_in_review(work.lines, evidence);
  add_dead_links(work.lines, evidence, published);
  add_behind(work.lines, evidence);
  add_never_found(work.lines, evidence);
  std::ranges::stable_sort(work.lines, std::greater{}, &WorkLine::minutes);
  return work;
}

}  // namespace kb::server
