// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/access/visitor.h"
#include "server/view/plan_box.h"
#include "store/store.h"

// The plan of a visitor's account as it is now, for the box that several pages show.
//
// Absent: nobody's account, a contact without the right to see time, no plan that runs today.
// Throws:  Error StoreUnavailable. Threads: as Transaction.
namespace kb::server {

std::optional<view::PlanBox> plan_box_for(store::Transaction& tx, const Visitor& visitor,
                                          Instant now);

// Without asking who looks: for pages of staff, and those guarded by that right.
std::optional<view::PlanBox> plan_box_of(store::Transaction& tx, const std::string& account,
                                         Instant now);

// Of the plans of any accounts, those that run now, by their id; `spent_in` is asked once for each
// period that some of them share.
using SpentIn = std::function<std::map<std::string, int>(const store::PlanPeriod&)>;
std::map<std::string, view::PlanBox> boxes_of(const std::vector<store::SupportPlan>& plans,
                                              Instant now, const SpentIn& spent_in);

}  // namespace kb::server
