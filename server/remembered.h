// SPDX-License-Identifier: MIT
#pragma once
#include <utility>
#include <variant>
#include <vector>

#include "server/guard_ranks.h"
#include "server/kept.h"
#include "server/synonym_proposals.h"
#include "store/article_figures.h"
#include "store/desk_figures.h"
#include "store/weeks.h"

// What pages of the staff show that takes long to find and is the same for all of them. No right
// hangs on any of it.
namespace kb::server {

struct Remembered {
  using Weeks = std::pair<store::Week, store::Week>;  // from, until

  Kept<store::Week, std::vector<store::ArticleFigures>> article_figures;  // from then on
  Kept<Weeks, std::vector<store::SolvedTicket>> solved_tickets;
  Kept<Weeks, std::vector<store::ChargedWeek>> minutes_on_answered;
  Kept<std::monostate, std::vector<ProvenSynonym>> synonym_proposals;
  GuardRanks guards;
};

}  // namespace kb::server
