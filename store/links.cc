// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <limits>

#include "store/change_log.h"
#include "store/checks.h"
#include "store/connection.h"
#include "store/insert_rows.h"
#include "store/solved_with.h"
#include "store/ticket_parts.h"

namespace kb::store {

template <>
struct Columns<TicketLink> {
  static auto of(auto& l) { return std::tie(l.article, l.solved, l.strength); }
};

template <>
struct Columns<SolvedCount> {
  static auto of(auto& c) { return std::tie(c.article, c.total, c.recent); }
};

template <>
struct Columns<SolvedSummary> {
  static auto of(auto& s) { return std::tie(s.tickets, s.accounts, s.last); }
};

namespace {

Instant solved_at(const Ticket& ticket) {
  return ticket.resolved.value_or(ticket.updated);
}

}  // namespace

std::string_view to_text(LinkStrength strength) {
  return name_of(strength);
}
std::optional<LinkStrength> link_strength_from(std::string_view text) {
  return value_named<LinkStrength>(text);
}

void check_links(const std::vector<TicketLink>& links) {
  std::vector<std::string> articles;
  for (const TicketLink& link : links) {
    require_id("links.article", link.article);
    articles.push_back(link.article);
  }
  std::ranges::sort(articles);
  if (std::ranges::adjacent_find(articles) != articles.end()) {
    throw Error(ErrorCode::BadInput, "links.article names one article twice");
  }
}

std::vector<TicketLink> links_of(Transaction& tx, const std::string& ticket) {
  return tx.connection().records<TicketLink>(
      "select article, case when solved_at is null then 0 else 1 end, strength from links"
      " where ticket = :ticket order by position",
      ticket);
}

void replace_links(Transaction& tx, const Ticket& ticket, const Ticket& old) {
  if (ticket.links == old.links && solved_at(ticket) == solved_at(old)) return;
  if (!old.links.empty()) {
    tx.connection().execute("delete from links where ticket = :ticket", ticket.id);
  }
  std::vector<std::tuple<std::string, std::string, int, std::optional<Instant>, LinkStrength>> rows;
  for (const TicketLink& link : ticket.links) {
    const auto at = link.solved ? std::optional(solved_at(ticket)) : std::nullopt;
    rows.emplace_back(ticket.id, link.article, static_cast<int>(rows.size()), at, link.strength);
  }
  insert_rows(tx.connection(), "insert into links (ticket, article, position, solved_at, strength)",
              rows);
  note_solved_with(tx, ticket.id);
}

std::vector<std::string> relinked_articles(std::vector<TicketLink> before,
                                           std::vector<TicketLink> after) {
  const auto by_columns = [](const TicketLink& a, const TicketLink& b) {
    return Columns<TicketLink>::of(a) < Columns<TicketLink>::of(b);
  };
  std::ranges::sort(before, by_columns);
  std::ranges::sort(after, by_columns);
  std::vector<TicketLink> different;
  std::ranges::set_symmetric_difference(before, after, std::back_inserter(different), by_columns);
  std::vector<std::string> articles;
  std::ranges::transform(different, std::back_inserter(articles), &TicketLink::article);
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  return articles;
}

// An article's usefulness is told by its links.
void record_relinked(Transaction& tx, const std::vector<TicketLink>& before,
                     const std::vector<TicketLink>& after) {
  for (const std::string& article : relinked_articles(before, after)) {
    record_change(tx, Thing::Article, article);
  }
}

std::vector<SolvedCount> solved_counts(Transaction& tx, Instant since, int limit) {
  constexpr long long kAll = std::numeric_limits<long long>::max();
  return tx.connection().records<SolvedCount>(
      "select article, count(*), count(case when solved_at >= :since then 1 end) from links"
      " where solved_at is not null group by article order by max(solved_at) desc, article"
      " limit :limit",
      since, limit > 0 ? limit : kAll);
}

SolvedSummary solved_summary(Transaction& tx, const std::string& article) {
  auto found = tx.connection().records<SolvedSummary>(
      "select count(*), count(distinct coalesce(t.account, l.ticket)), max(l.solved_at)"
      " from links l join tickets t on t.id = l.ticket"
      " where l.article = :article and l.solved_at is not null",
      article);
  return found.empty() ? SolvedSummary{} : found.front();
}

}  // namespace kb::store
