// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "store/articles.h"
#include "store/order_rules.h"
#include "store/people.h"
#include "store/store.h"
#include "store/tickets.h"

// Work orders as they are kept. How they move is said by order_rules.h, and checked here inside the
// writing transaction, with the order and the person as they are then.
//
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

std::string_view to_text(OrderState state);    // "draft", "estimated" … "withdrawn"
std::string_view to_text(VersionState state);  // "pending" … "replaced"
std::string_view to_text(OrderAction action);  // "estimate", "approve" … "close"
std::optional<OrderState> order_state_from(std::string_view text);
std::optional<VersionState> version_state_from(std::string_view text);
std::optional<OrderAction> order_action_from(std::string_view text);

// Adds or replaces it whole. An account that is not there yet is made.
PutResult put_order(Transaction& tx, WorkOrder order);
std::optional<WorkOrder> find_order(Transaction& tx, const std::string& id);
// Those of them that are there, in no order.
std::vector<WorkOrder> find_orders(Transaction& tx, const std::vector<std::string>& ids);
std::optional<WorkOrder> order_of_ticket(Transaction& tx, const std::string& ticket);
std::vector<WorkOrder> orders_of_account(Transaction& tx,
                                         const std::string& account);  // newest first
std::vector<WorkOrder> open_orders(Transaction& tx);             // that are not over, newest first
std::vector<WorkOrder> past_orders(Transaction& tx, int limit);  // that are over, newest first
std::vector<std::string> order_ids(Transaction& tx);

// A number that no order has had: "E-82". Waits for other writers.
std::string next_order_id(Transaction& tx);

struct NewOrder {
  std::string account, ticket, requester, lang, title, description;
  std::string by;  // e-mail address of who makes it
};
// The one that is there when the ticket has one already, or when `by` just made the same.
WorkOrder make_order(Transaction& tx, const NewOrder& order, Instant now);
// Of a ticket of kind Order, for its account.
WorkOrder make_order_from(Transaction& tx, const Ticket& ticket, const std::string& by,
                          Instant now);

struct OrderResult {
  OrderOutcome outcome = OrderOutcome::NotNow;
  WorkOrder order;  // as it is now
};
// Absent when there is no such order.
std::optional<OrderResult> act_on_order(Transaction& tx, const std::string& id,
                                        const std::string& person_id, const OrderRequest& request,
                                        Instant now);

// Contacts of an account who may approve cost.
std::vector<Person> approvers_of(Transaction& tx, const std::string& account);

}  // namespace kb::store
