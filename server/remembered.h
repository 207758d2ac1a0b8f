// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "server/found_beside.h"
#include "server/guard_ranks.h"
#include "server/proposed_synonyms.h"
#include "server/recalled.h"
#include "server/ticket_minutes.h"
#include "store/article_figures.h"
#include "store/desk_figures.h"
#include "store/plans.h"
#include "store/suggestion_figures.h"
#include "store/ticket_lessons.h"
#include "store/weeks.h"

// What pages of the staff show that takes long to find and is the same for all of them. No right
// hangs on any of it but where it is said.
namespace kb::server {

// What came of drafts, in weeks and by account, and what answered questions cost all the same.
struct EditorFigures {
  std::vector<store::SuggestionFigures> drafts;
  std::vector<store::AccountSuggestions> by_account;
  std::vector<store::ChargedWeek> minutes_on_answered;
  TicketMinutes per_ticket;
};

struct Remembered {
  using Weeks = std::pair<store::Week, store::Week>;  // from, until

  Recalled<store::Week, std::vector<store::ArticleFigures>> article_figures;  // from then on
  Recalled<Weeks, std::vector<store::SolvedTicket>> solved_tickets;
  Recalled<Weeks, EditorFigures> editor_figures;
  Recalled<store::PlanPeriod, std::map<std::string, int>> spent_in;  // by account
  Recalled<std::monostate, std::vector<store::UnansweredTicket>> gaps;
  ProposedSynonyms synonym_proposals;
  GuardRanks guards;
  FoundBeside beside;  // with its scope in each key: what a visitor may read hangs on it
};

}  // namespace kb::server
