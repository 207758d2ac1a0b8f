// SPDX-License-Identifier: MIT
#include "store/order_parts.h"

#include <algorithm>
#include <map>

#include "core/error.h"
#include "store/checks.h"
#include "store/connection.h"
#include "store/day_slot.h"
#include "store/in_list.h"
#include "store/insert_rows.h"
#include "store/work_orders.h"

namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 5> kNames<VersionState>{
    "pending", "approved", "declined", "change_asked", "replaced"};
template <>
inline constexpr std::array<std::string_view, 8> kNames<OrderAction>{
    "estimate", "approve", "ask_change", "decline", "withdraw", "start", "deliver", "close"};

std::string_view to_text(OrderState state) {
  return name_of(state);
}
std::string_view to_text(VersionState state) {
  return name_of(state);
}
std::string_view to_text(OrderAction action) {
  return name_of(action);
}
std::optional<OrderState> order_state_from(std::string_view text) {
  return value_named<OrderState>(text);
}
std::optional<VersionState> version_state_from(std::string_view text) {
  return value_named<VersionState>(text);
}
std::optional<OrderAction> order_action_from(std::string_view text) {
  return value_named<OrderAction>(text);
}

template <>
struct Columns<OrderVersion> {
  static auto of(auto& v) {
    return std::tie(v.number, v.author, v.at, v.currency, v.valid_until, v.starts, v.delivers,
                    v.state, v.scope, v.excluded);
  }
};

namespace {

struct OwnedVersion {
  std::string order;
  OrderVersion version;
};
struct OwnedLine {
  std::string order;
  int version = 0;
  OrderLine line;
};
struct OwnedEvent {
  std::string order, name;
  OrderEvent event;
};

}  // namespace

template <>
struct Columns<OwnedVersion> {
  static auto of(auto& o) {
    return std::tuple_cat(std::tie(o.order), Columns<OrderVersion>::of(o.version));
  }
};
template <>
struct Columns<OwnedLine> {
  static auto of(auto& o) {
    return std::tie(o.order, o.version, o.line.text, o.line.minutes, o.line.cents);
  }
};
template <>
struct Columns<OwnedEvent> {
  static auto of(auto& o) {
    return std::tie(o.order, o.name, o.event.who, o.event.at, o.event.version, o.event.words);
  }
};

namespace {

constexpr std::string_view kMade = "made";  // the event that is no action

[[noreturn]] void refuse(const char* what) {
  throw Error(ErrorCode::BadInput, what);
}

// What comes from a file may say of itself what cannot be: the rules would never lead there.
void check_state(const WorkOrder& order) {
  using enum OrderState;
  const auto pending =
      std::ranges::count(order.versions, VersionState::Pending, &OrderVersion::state);
  if (pending > 1) refuse("order_versions.state: more than one is pending");
  if (order.state == Estimated && !order.pending())
    refuse("work_orders.state: estimated, and no version is pending");
  const bool works = order.state == Approved || order.state == InProgress ||
                     order.state == Delivered || order.state == Closed;
  if (works && !order.approved()) refuse("work_orders.approved_version: none, and it is approved");
}

void check_version(OrderVersion& version, int number) {
  if (version.number != number) refuse("order_versions.number: versions count from 1 without gaps");
  if (!version.valid_until.ok()) refuse("order_versions.valid_until: is no day");
  version.author = clean_email("order_versions.author", version.author);
  require_id("order_versions.currency", version.currency);
  require_text("order_versions.scope", version.scope);
  require_text("order_versions.excluded", version.excluded);
  if (version.lines.size() > kMostLines) refuse("order_lines: too many");
  for (const OrderLine& line : version.lines) {
    require_text("order_lines.work", line.text);
    if (line.minutes < 0 || line.minutes > kMostLineMinutes || line.cents < 0 ||
        line.cents > kMostLineCents)
      refuse("order_lines: minutes or cents beyond what is kept");
  }
}

// The order that a row belongs to: `orders` by their ids.
using OrdersById = std::map<std::string_view, WorkOrder*>;

void read_versions(Connection& sql, const std::vector<std::string>& ids, const OrdersById& orders) {
  for (auto& [order, version] : records_in<OwnedVersion>(
           sql,
           "select work_order, number, author, at, currency, valid_until, starts, delivers, state,"
           " scope, excluded from order_versions where work_order in",
           ids, "order by work_order, number"))
    orders.at(order)->versions.push_back(std::move(version));
}

void read_lines(Connection& sql, const std::vector<std::string>& ids, const OrdersById& orders) {
  for (auto& [order, version, line] : records_in<OwnedLine>(
           sql,
           "select work_order, version, work, minutes, cents from order_lines where work_order in",
           ids, "order by work_order, version, position")) {
    auto& versions = orders.at(order)->versions;
    const auto owner = std::ranges::find(versions, version, &OrderVersion::number);
    if (owner != versions.end()) owner->lines.push_back(std::move(line));
  }
}

void read_events(Connection& sql, const std::vector<std::string>& ids, const OrdersById& orders) {
  for (auto& [order, name, event] :
       records_in<OwnedEvent>(sql,
                              "select work_order, event, who, at, version, words from order_events"
                              " where work_order in",
                              ids, "order by work_order, position")) {
    event.action = value_named<OrderAction>(name);
    orders.at(order)->events.push_back(std::move(event));
  }
}

void write_versions(Transaction& tx, const WorkOrder& order) {
  std::vector<std::tuple<std::string, int, int, int, int, std::string>> lines;
  for (const OrderVersion& v : order.versions) {
    tx.connection().execute(
        "insert into order_versions (work_order, number, author, at, currency, valid_until, starts,"
        " delivers, state, scope, excluded) values (:work_order, :number, :author, :at, :currency,"
        " :valid_until, :starts, :delivers, :state, :scope, :excluded)",
        order.id, v.number, v.author, v.at, v.currency, v.valid_until, v.starts, v.delivers,
        v.state, v.scope, v.excluded);
    int position = 0;
    for (const OrderLine& line : v.lines)
      lines.emplace_back(order.id, v.number, position++, line.minutes, line.cents, line.text);
  }
  insert_rows(tx.connection(),
              "insert into order_lines (work_order, version, position, minutes, cents, work)",
              lines);
}

void write_events(Transaction& tx, const WorkOrder& order) {
  std::vector<std::tuple<std::string, int, std::string, std::string, Instant, int, std::string>>
      rows;
  for (const OrderEvent& e : order.events)
    rows.emplace_back(order.id, static_cast<int>(rows.size()),
                      std::string(e.action ? name_of(*e.action) : kMade), e.who, e.at, e.version,
                      e.words);
  insert_rows(tx.connection(),
              "insert into order_events (work_order, position, event, who, at, version, words)",
              rows);
}

}  // namespace

void check_parts(WorkOrder& order) {
  int number = 0;
  for (OrderVersion& version : order.versions) check_version(version, ++number);
  if (order.approved_version != 0 && !order.version(order.approved_version))
    refuse("work_orders.approved_version: is none of its versions");
  check_state(order);
  for (OrderEvent& event : order.events) {
    event.who = clean_email("order_events.who", event.who);
    require_text("order_events.words", event.words);
  }
}

void read_parts(Transaction& tx, std::vector<WorkOrder>& orders) {
  std::vector<std::string> ids;
  OrdersById by_id;
  for (WorkOrder& order : orders) {
    ids.push_back(order.id);
    by_id[order.id] = &order;
  }
  read_versions(tx.connection(), ids, by_id);
  read_lines(tx.connection(), ids, by_id);
  read_events(tx.connection(), ids, by_id);
}

void write_parts(Transaction& tx, const WorkOrder& order) {
  for (const char* table : {"order_lines", "order_versions", "order_events"})
    tx.connection().execute("delete from " + std::string(table) + " where work_order = :work_order",
                            order.id);
  write_versions(tx, order);
  write_events(tx, order);
}

}  // namespace kb::store
