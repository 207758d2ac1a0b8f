// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "store/store.h"
#include "store/weeks.h"

// How tickets were solved, as KCS counts it: never by who did it.
//
// Threads: as Transaction.
namespace kb::store {

enum class SolvedWith : long long {
  Nothing,  // no article
  Reused,   // an article that was there when the ticket came
  Created,  // one that was written since
};

// A ticket that was solved, without anything that says whose it is.
struct SolvedTicket {
  Week week = 0;  // of its solution
  std::string area;
  long long answer_minutes = 0;    // from asking to the first answer, or else to the solution
  long long solution_minutes = 0;  // from asking to the solution
  SolvedWith with = SolvedWith::Nothing;
};
std::vector<SolvedTicket> solved_tickets(Transaction& tx, Week from, Week until);

// Charged minutes on tickets, by the week of their solution.
struct ChargedWeek {
  Week week = 0;
  long long minutes = 0;
};
// On those that an article solved that was there when they came: they need not have been asked.
// Time noted before or after that week counts in it.
std::vector<ChargedWeek> minutes_on_answered(Transaction& tx, Week from, Week until);

struct ChargedMean {
  long long tickets = 0, minutes = 0;  // minutes: of all of them
};
ChargedMean charged_on_tickets(Transaction& tx, Instant since);

}  // namespace kb::store
