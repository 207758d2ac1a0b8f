// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/articles.h"
#include "store/store.h"

// Lines of the editors' work list that somebody put aside. A line comes back when its evidence has
// grown by half, and by kLeastGrowth at least.
//
// In:      the kind of a line and what it is about, each fit for an id or a text of one line.
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

inline constexpr long long kLeastGrowth = 2;
inline constexpr size_t kMostThingBytes = 400;

struct WorkDismissal {
  std::string kind, thing;
  long long evidence = 0;  // how much there was then
  std::string title;       // what the line said then
  std::string person;      // e-mail address of who put it aside
  Instant at{};
  bool operator==(const WorkDismissal&) const = default;

  bool still_holds(long long evidence_now) const {
    return evidence_now < evidence + std::max(kLeastGrowth, evidence / 2);
  }
};

PutResult put_work_dismissal(Transaction& tx, const WorkDismissal& dismissal);
bool remove_work_dismissal(Transaction& tx, const std::string& kind, const std::string& thing);
std::vector<WorkDismissal> work_dismissals(Transaction& tx);  // the newest first

}  // namespace kb::store
