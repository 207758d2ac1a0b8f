// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/access/visitor.h"
#include "server/view/order_document.h"
#include "store/store.h"

// From the store to what pages of work orders and of time show, for clients and for staff.
//
// Contacts are never given remarks for staff, nor the notes of tickets that are not theirs to read.
// Throws:  Error StoreUnavailable. Threads: as Transaction.
namespace kb::server {

// A contact sees the orders of their account that they asked for, all with the right to see all,
// and all with the right to order: who approves cost must read what it is for. Staff see all.
bool may_read(const Visitor& visitor, const store::WorkOrder& order);
bool may_order(const Visitor& visitor, const store::WorkOrder& order);

// With the version of that number; 0: the newest.
view::OrderView order_view(store::Transaction& tx, const Visitor& visitor,
                           const store::WorkOrder& order, int version = 0);

std::vector<view::TimeRow> time_rows(store::Transaction& tx, const Visitor& visitor,
                                     const std::vector<store::TimeEntry>& entries);

// "Rosa Arcos, Ana Prieto": who may approve cost of an account.
std::vector<std::string> approver_names(store::Transaction& tx, const std::string& account);

}  // namespace kb::server
