// SPDX-License-Identifier: MIT
#include "store/work_orders.h"

#include <fmt/format.h>

#include <algorithm>

#include "store/calls.h"
#include "store/checks.h"
#include "store/connection.h"
#include "store/ensure.h"
#include "store/in_list.h"
#include "store/order_parts.h"

namespace kb::store {

template <>
struct Columns<WorkOrder> {
  static auto of(auto& o) {
    return std::tie(o.id, o.account, o.ticket, o.requester, o.lang, o.state, o.approved_version,
                    o.created, o.title, o.description);
  }
};

namespace {

constexpr std::chrono::minutes kSameForm{10};

const std::string kSelect =
    "select id, account, ticket, requester, lang, state, approved_version, created, title,"
    " description from work_orders ";

void check(WorkOrder& order) {
  require_id("work_orders.id", order.id);
  require_id("work_orders.account", order.account);
  require_id_or_none("work_orders.ticket", order.ticket);
  require_id("work_orders.lang", order.lang);
  order.requester = clean_email("work_orders.requester", order.requester);
  require_text("work_orders.title", order.title);
  require_text("work_orders.description", order.description);
  check_parts(order);
}

template <typename... Values>
std::vector<WorkOrder> find_all(Transaction& tx, const std::string& where,
                                const Values&... values) {
  auto found = tx.connection().records<WorkOrder>(kSelect + where, values...);
  read_parts(tx, found);
  return found;
}

template <typename... Values>
std::optional<WorkOrder> find_one(Transaction& tx, const std::string& where,
                                  const Values&... values) {
  auto found = find_all(tx, where, values...);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

bool is_taken(Connection& sql, long long number) {
  return sql.select<int>("select count(*) from work_orders where id = :id",
                         fmt::format("E-{}", number))
             .at(0) > 0;
}

long long highest(Connection& sql) {
  const auto found = sql.select<std::string>(
      "select id from work_orders where id like 'E-%' and length(id) between 3 and 17"
      " and ltrim(substr(id, 3), '0123456789') = '' order by length(id) desc, id desc limit 1");
  return found.empty() ? 0 : std::stoll(found.front().substr(2));
}

// A form that was sent twice.
std::optional<WorkOrder> same_as(Transaction& tx, const NewOrder& order, Instant now) {
  if (!order.ticket.empty()) return order_of_ticket(tx, order.ticket);
  for (WorkOrder& known :
       find_all(tx, "where account = :account and created > :since order by created desc, id desc",
                order.account, now - kSameForm))
    if (known.title == order.title && known.description == order.description &&
        known.requester == order.requester)
      return std::move(known);
  return std::nullopt;
}

OrderActor actor_from(const Person& person, const WorkOrder& order) {
  OrderActor actor;
  actor.email = person.email;
  if (person.disabled) return actor;
  actor.is_technician = person.roles.technician;
  actor.is_of_account = !person.account.empty() && person.account == order.account;
  actor.may_order = actor.is_of_account && person.rights.order;
  return actor;
}

}  // namespace

PutResult put_order(Transaction& tx, WorkOrder order) {
  check(order);
  tx.lock_changes();
  const auto before = find_order(tx, order.id);
  if (before == order) return PutResult::Unchanged;
  ensure_account(tx, order.account);
  tx.connection().write(
      "insert into work_orders (id, account, ticket, requester, lang, state, approved_version,"
      " created, title, description) values (:id, :account, :ticket, :requester, :lang, :state,"
      " :approved, :created, :title, :description)"
      " on conflict (id) do update set account = excluded.account, ticket = excluded.ticket,"
      " requester = excluded.requester, lang = excluded.lang, state = excluded.state,"
      " approved_version = excluded.approved_version, created = excluded.created,"
      " title = excluded.title, description = excluded.description",
      order);
  write_parts(tx, order);
  return before ? PutResult::Changed : PutResult::Added;
}

std::optional<WorkOrder> find_order(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return std::nullopt;
  return find_one(tx, "where id = :id", id);
}

std::vector<WorkOrder> find_orders(Transaction& tx, const std::vector<std::string>& ids) {
  auto found = records_in<WorkOrder>(tx.connection(), kSelect + "where id in", ids);
  read_parts(tx, found);
  return found;
}

std::optional<WorkOrder> order_of_ticket(Transaction& tx, const std::string& ticket) {
  if (!is_fit_id(ticket)) return std::nullopt;
  return find_one(tx, "where ticket <> '' and ticket = :ticket", ticket);
}

std::vector<WorkOrder> orders_of_account(Transaction& tx, const std::string& account) {
  return find_all(tx, "where account = :account order by created desc, id desc", account);
}

std::vector<WorkOrder> open_orders(Transaction& tx) {
  return find_all(tx,
                  "where state not in ('closed', 'declined', 'withdrawn')"
                  " order by created desc, id desc");
}

std::vector<WorkOrder> past_orders(Transaction& tx, int limit) {
  return find_all(tx,
                  "where state in ('closed', 'declined', 'withdrawn')"
                  " order by created desc, id desc limit :limit",
                  limit);
}

std::vector<std::string> order_ids(Transaction& tx) {
  return tx.connection().select<std::string>("select id from work_orders order by id");
}

std::string next_order_id(Transaction& tx) {
  tx.lock_changes();
  Connection& sql = tx.connection();
  auto number = sql.select<long long>("select number from order_counter").at(0) + 1;
  if (is_taken(sql, number)) number = highest(sql) + 1;
  sql.execute("update order_counter set number = :number", number);
  return fmt::format("E-{}", number);
}

WorkOrder make_order(Transaction& tx, const NewOrder& from, Instant now) {
  tx.lock_changes();
  if (auto known = same_as(tx, from, now)) return std::move(*known);
  WorkOrder order;
  order.id = next_order_id(tx);
  order.account = from.account;
  order.ticket = from.ticket;
  order.requester = from.requester;
  if (!from.lang.empty()) order.lang = from.lang;
  order.title = from.title;
  order.description = from.description;
  order.created = now;
  order.events.push_back({std::nullopt, from.by, now, 0, {}});
  put_order(tx, order);
  return order;
}

WorkOrder make_order_from(Transaction& tx, const Ticket& ticket, const std::string& by,
                          Instant now) {
  return make_order(
      tx,
      {ticket.account, ticket.id, ticket.requester, ticket.lang, ticket.subject, ticket.body, by},
      now);
}

std::optional<OrderResult> act_on_order(Transaction& tx, const std::string& id,
                                        const std::string& person_id, const OrderRequest& request,
                                        Instant now) {
  tx.lock_changes();
  auto order = find_order(tx, id);
  if (!order) return std::nullopt;
  const auto person = find_person(tx, person_id);
  if (!person) return OrderResult{OrderOutcome::NoRight, std::move(*order)};
  const auto calls = awaiting_calls_of_order(tx, id).empty() ? CallsOpen::No : CallsOpen::Yes;
  const auto outcome = act(*order, request, actor_from(*person, *order), calls, now);
  if (outcome == OrderOutcome::Done) put_order(tx, *order);
  return OrderResult{outcome, std::move(*order)};
}

std::vector<Person> approvers_of(Transaction& tx, const std::string& account) {
  auto approvers = people_of(tx, account);
  std::erase_if(approvers, [](const Person& p) { return !p.rights.order || p.disabled; });
  return approvers;
}

}  // namespace kb::store
