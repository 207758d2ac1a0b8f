// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "store/store.h"

// Keeping areas in order: what each holds, and one merged into another.
//
// Throws:  Error NotFound for an area that is not there, BadInput. Threads: as Transaction.
namespace kb::store {

struct AreaUse {
  std::string area;
  long long articles = 0, tickets = 0, people = 0;  // people: who answer it
};
std::vector<AreaUse> area_uses(Transaction& tx);  // by id; of every area

// All that lies in `from` lies in `into` afterwards: articles, tickets, drafts, phrases, who
// answers, and what was searched there, week by week. The area itself is gone, its threshold too,
// and its address leads to the other. Every article and ticket is told to the change log.
struct AreaMerge {
  long long articles = 0, tickets = 0;
};
AreaMerge merge_areas(Transaction& tx, const std::string& from, const std::string& into);

// Where an area went that is no longer there.
std::optional<std::string> area_redirect(Transaction& tx, const std::string& former);
std::vector<std::string> former_areas(Transaction& tx, const std::string& area);  // sorted
// False when it leads there already.
bool put_area_redirect(Transaction& tx, const std::string& former, const std::string& area);

// Every area in the order of `ids`; those not named come after, as they were.
void order_areas(Transaction& tx, const std::vector<std::string>& ids);

}  // namespace kb::store
