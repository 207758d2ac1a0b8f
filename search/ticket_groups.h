// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "search/index_reader.h"

// Solved tickets that ask the same, so that one article would answer all of a group.
//
// Each ticket is looked up among the others by the steps of search/similar.h. The one with the most
// likes leads a group and takes them with it, then the next of those that are left: so nobody comes
// into a group by way of a third, who would be like neither.
//
// In:      tickets as the index holds them or as they are now; `threshold` 0..1.
// Out:     every ticket in one group, by its place in `tickets`, its leader first; the largest group
//          first, else in the order of the tickets.
// Throws:  Error IndexUnavailable, IndexStale. Threads: any. It takes a search for each ticket.
namespace kb::search {

struct TicketText {
  std::string id, subject, body, lang;
};

inline constexpr double kSameQuestion = 0.5;

using TicketGroup = std::vector<size_t>;
std::vector<TicketGroup> group_tickets(IndexReader& index, const std::vector<TicketText>& tickets,
                                       double threshold = kSameQuestion);

}  // namespace kb::search
