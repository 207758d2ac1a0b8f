// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "store/names.h"
#include "store/order_rules.h"
#include "store/store.h"

// The rows that belong to a work order: its versions with their lines, and its events. For store/
// alone.
namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 8> kNames<OrderState>{
    "draft",     "estimated", "approved", "in_progress",
    "delivered", "closed",    "declined", "withdrawn"};

void check_parts(WorkOrder& order);  // throws BadInput
void read_parts(Transaction& tx, std::vector<WorkOrder>& orders);
void write_parts(Transaction& tx, const WorkOrder& order);  // replaces those that are there

}  // namespace kb::store
