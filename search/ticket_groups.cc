// SPDX-License-Identifier: MIT
#include "search/ticket_groups.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "search/similar.h"

namespace kb::search {
namespace {

using Neighbours = std::vector<std::set<size_t>>;

SuggestRequest request_for(const TicketText& ticket) {
  SuggestRequest request;
  request.subject = ticket.subject;
  request.body = ticket.body;
  request.language = ticket.lang;
  request.scope.clients = request.scope.internal = true;
  request.scope.tickets = Scope::Tickets::All;
  request.size = kMostSimilar;
  request.except = ticket.id;
  return request;
}

// Who is like whom, both ways: of two tickets one may say more than the other.
Neighbours neighbours_of(IndexReader& index, const std::vector<TicketText>& tickets,
                         double threshold) {
  std::unordered_map<std::string, size_t> places;
  for (size_t i = 0; i < tickets.size(); ++i) places.emplace(tickets[i].id, i);
  Neighbours neighbours(tickets.size());
  for (size_t i = 0; i < tickets.size(); ++i)
    for (const auto& found : similar_tickets(index, request_for(tickets[i]))) {
      const auto other = places.find(found.hit.id);
      if (other == places.end() || found.confidence < threshold) continue;
      neighbours[i].insert(other->second);
      neighbours[other->second].insert(i);
    }
  return neighbours;
}

// The one with the most neighbours left; of equals the first.
size_t next_leader(const Neighbours& neighbours, const std::vector<bool>& taken) {
  size_t leader = taken.size(), most = 0;
  for (size_t i = 0; i < taken.size(); ++i) {
    if (taken[i]) continue;
    const auto left = static_cast<size_t>(
        std::ranges::count_if(neighbours[i], [&](size_t other) { return !taken[other]; }));
    if (leader == taken.size() || left > most) {
      leader = i;
      most = left;
    }
  }
  return leader;
}

}  // namespace

std::vector<TicketGroup> group_tickets(IndexReader& index, const std::vector<TicketText>& tickets,
                                       double threshold) {
  const auto neighbours = neighbours_of(index, tickets, threshold);
  std::vector<bool> taken(tickets.size());
  std::vector<TicketGroup> groups;
  for (size_t leader = next_leader(neighbours, taken); leader < tickets.size();
       leader = next_leader(neighbours, taken)) {
    auto& group = groups.emplace_back(TicketGroup{leader});
    taken[leader] = true;
    for (const size_t other : neighbours[leader])
      if (!taken[other]) {
        group.push_back(other);
        taken[other] = true;
      }
  }
  std::ranges::stable_sort(groups, std::greater{}, &TicketGroup::size);
  return groups;
}

}  // namespace kb::search
