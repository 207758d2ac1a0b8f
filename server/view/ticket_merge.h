// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/catalogue.h"
#include "server/view/mustache_data.h"

// Tickets about the same: into which one this was merged, which were merged into it, and the form
// that merges it at the desk.
namespace kb::server::view {

struct MergedTicket {
  std::string id, subject;
};

struct TicketMerge {
  MergedTicket into;  // empty: it stands for itself
  std::vector<MergedTicket> merged;
  std::vector<MergedTicket> choices;  // into which it may be merged
  std::string problem;                // the ticket that was chosen and is none of those
};

// Fills what partials/ticket_merge shows.
void put_ticket_merge(Data& data, const Catalogue& words, const TicketMerge& merge,
                      const std::string& ticket);

}  // namespace kb::server::view
