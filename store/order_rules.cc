// SPDX-License-Identifier: MIT
#include "store/order_rules.h"

#include <algorithm>

namespace kb::store {
namespace {

OrderVersion* version_of(WorkOrder& order, int number) {
  const auto found = std::ranges::find(order.versions, number, &OrderVersion::number);
  return found == order.versions.end() ? nullptr : &*found;
}

bool is_decision(OrderAction action) {
  return action == OrderAction::Approve || action == OrderAction::AskChange ||
         action == OrderAction::Decline;
}

bool has_right(const OrderActor& actor, const WorkOrder& order, OrderAction action) {
  if (is_decision(action)) return actor.may_order;
  if (action != OrderAction::Withdraw) return actor.is_technician;
  return actor.is_technician || actor.may_order ||
         (actor.is_of_account && actor.email == order.requester);
}

bool is_good(const OrderLine& line) {
  return !line.text.empty() && line.minutes >= 0 && line.minutes <= kMostLineMinutes &&
         line.cents >= 0 && line.cents <= kMostLineCents;
}

bool is_good(const std::optional<OrderVersion>& estimate) {
  return estimate && !estimate->lines.empty() && estimate->lines.size() <= kMostLines &&
         estimate->valid_until.ok() &&
         std::ranges::all_of(estimate->lines, [](const OrderLine& line) { return is_good(line); });
}

VersionState decided(OrderAction action) {
  if (action == OrderAction::Approve) return VersionState::Approved;
  return action == OrderAction::Decline ? VersionState::Declined : VersionState::ChangeAsked;
}

// A form that was sent twice finds its decision taken by the same person.
bool was_done(const WorkOrder& order, const OrderRequest& request, const OrderActor& actor) {
  return std::ranges::any_of(order.events, [&](const OrderEvent& event) {
    return event.action == request.action && event.version == request.version &&
           event.who == actor.email && event.words == request.words;
  });
}

OrderOutcome check_decision(const WorkOrder& order, const OrderRequest& request,
                            const OrderActor& actor, CallsOpen calls, Instant now) {
  const auto* pending = order.pending();
  if (was_done(order, request, actor)) return OrderOutcome::AlreadyDone;
  if (!pending || pending->number != request.version)
    return order.version(request.version) && !order.is_over() ? OrderOutcome::OtherVersion
                                                              : OrderOutcome::NotNow;
  if (request.action == OrderAction::AskChange && request.words.empty())
    return OrderOutcome::NoWords;
  if (request.action != OrderAction::Approve) return OrderOutcome::Done;
  if (local_day(now) > pending->valid_until) return OrderOutcome::Expired;
  return calls == CallsOpen::Yes ? OrderOutcome::AwaitsCall : OrderOutcome::Done;
}

// The state in which an action leaves the order when it is not a decision.
OrderState state_after(OrderAction action) {
  switch (action) {
    case OrderAction::Withdraw:
      return OrderState::Withdrawn;
    case OrderAction::Start:
      return OrderState::InProgress;
    case OrderAction::Deliver:
      return OrderState::Delivered;
    default:
      return OrderState::Closed;
  }
}

OrderOutcome check_step(const WorkOrder& order, const OrderRequest& request, CallsOpen calls) {
  if (request.action == OrderAction::Estimate)
    return !is_possible(order, request.action) ? OrderOutcome::NotNow
           : is_good(request.estimate)         ? OrderOutcome::Done
                                               : OrderOutcome::BadEstimate;
  if (order.state == state_after(request.action)) return OrderOutcome::AlreadyDone;
  if (!is_possible(order, request.action)) return OrderOutcome::NotNow;
  const bool goes_on =
      request.action == OrderAction::Start || request.action == OrderAction::Deliver;
  return goes_on && calls == CallsOpen::Yes ? OrderOutcome::AwaitsCall : OrderOutcome::Done;
}

void replace_pending(WorkOrder& order) {
  for (OrderVersion& version : order.versions)
    if (version.state == VersionState::Pending) version.state = VersionState::Replaced;
}

int add_version(WorkOrder& order, OrderVersion version, const std::string& author, Instant now) {
  replace_pending(order);
  version.number = order.versions.empty() ? 1 : order.versions.back().number + 1;
  version.author = author;
  version.at = now;
  version.state = VersionState::Pending;
  order.versions.push_back(std::move(version));
  if (order.approved_version == 0) order.state = OrderState::Estimated;
  return order.versions.back().number;
}

void decide(WorkOrder& order, const OrderRequest& request) {
  version_of(order, request.version)->state = decided(request.action);
  if (request.action == OrderAction::Approve) {
    // What was in force keeps its mark: it was approved, and then another one was.
    order.approved_version = request.version;
    if (order.state == OrderState::Estimated) order.state = OrderState::Approved;
    return;
  }
  if (order.approved_version != 0) return;
  order.state = request.action == OrderAction::Decline ? OrderState::Declined : OrderState::Draft;
}

}  // namespace

int OrderVersion::minutes() const {
  int sum = 0;
  for (const OrderLine& line : lines) sum += line.minutes;
  return sum;
}

int OrderVersion::cents() const {
  int sum = 0;
  for (const OrderLine& line : lines) sum += line.cents;
  return sum;
}

int OrderVersion::cost_of(int charged) const {
  long long timed = 0, fixed = 0;
  for (const OrderLine& line : lines) (line.minutes > 0 ? timed : fixed) += line.cents;
  const long long total = minutes();
  if (total == 0 || charged <= 0) return static_cast<int>(fixed);
  return static_cast<int>(fixed + (timed * charged + total / 2) / total);
}

const OrderVersion* WorkOrder::version(int number) const {
  const auto found = std::ranges::find(versions, number, &OrderVersion::number);
  return found == versions.end() ? nullptr : &*found;
}

const OrderVersion* WorkOrder::pending() const {
  const auto found = std::ranges::find(versions, VersionState::Pending, &OrderVersion::state);
  return found == versions.end() || is_over() ? nullptr : &*found;
}

const OrderVersion* WorkOrder::approved() const {
  return version(approved_version);
}

bool WorkOrder::is_over() const {
  return state == OrderState::Closed || state == OrderState::Declined ||
         state == OrderState::Withdrawn;
}

bool is_possible(const WorkOrder& order, OrderAction action) {
  using enum OrderState;
  const OrderState state = order.state;
  switch (action) {
    case OrderAction::Estimate:
      return state == Draft || state == Estimated || state == Approved || state == InProgress;
    case OrderAction::Approve:
    case OrderAction::AskChange:
    case OrderAction::Decline:
      return order.pending() != nullptr;
    case OrderAction::Withdraw:
      return state == Draft || state == Estimated || state == Approved;
    case OrderAction::Start:
      return state == Approved;
    case OrderAction::Deliver:
      return state == InProgress;
    case OrderAction::Close:
      break;
  }
  return state == Delivered;
}

OrderOutcome act(WorkOrder& order, const OrderRequest& request, const OrderActor& actor,
                 CallsOpen calls, Instant now) {
  if (!has_right(actor, order, request.action)) return OrderOutcome::NoRight;
  const bool decides = is_decision(request.action);
  const auto outcome = decides ? check_decision(order, request, actor, calls, now)
                               : check_step(order, request, calls);
  if (outcome != OrderOutcome::Done) return outcome;
  OrderEvent event{request.action, actor.email, now, request.version, request.words};
  if (decides) {
    decide(order, request);
  } else if (request.action == OrderAction::Estimate) {
    event.version = add_version(order, *request.estimate, actor.email, now);
  } else {
    // Nobody answered an amendment: what was approved is what is delivered. It waits on while work
    // only starts.
    if (request.action != OrderAction::Start) replace_pending(order);
    order.state = state_after(request.action);
    event.version = order.approved_version;
  }
  order.events.push_back(std::move(event));
  return OrderOutcome::Done;
}

}  // namespace kb::store
