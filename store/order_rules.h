// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/calendar.h"
#include "core/time.h"

// Work orders and how they move: draft → estimated → approved → in progress → delivered → closed,
// or declined, or withdrawn. Pure: nothing is read or written here.
//
// An estimate is a version. A change of what was approved is a new version, which needs an approval
// of its own; until then, and if it is declined, the approved one stays in force.
//
// In:      minutes, and cents without tax. Threads: any.
namespace kb::store {

enum class OrderState {
  Draft,  // an estimate is to be written
  Estimated,
  Approved,
  InProgress,
  Delivered,
  Closed,
  Declined,   // the client said no to the estimate
  Withdrawn,  // taken back before work began
};
enum class VersionState { Pending, Approved, Declined, ChangeAsked, Replaced };
enum class OrderAction { Estimate, Approve, AskChange, Decline, Withdraw, Start, Deliver, Close };

struct OrderLine {
  std::string text;
  int minutes = 0;  // 0: a fixed price
  int cents = 0;
  bool operator==(const OrderLine&) const = default;
};

struct OrderVersion {
  int number = 0;      // from 1
  std::string author;  // e-mail address
  Instant at{};
  std::string currency = "EUR";
  Day valid_until{};  // approved until then, this day included
  std::optional<Day> starts, delivers;
  VersionState state = VersionState::Pending;
  std::string scope, excluded;  // what is done, and what is not
  std::vector<OrderLine> lines;
  bool operator==(const OrderVersion&) const = default;

  int minutes() const;
  int cents() const;
  // What so many minutes of it cost: of the lines with time in proportion, fixed prices whole.
  int cost_of(int charged) const;
};

// What happened, in order; `version` 0 when it is about none.
struct OrderEvent {
  std::optional<OrderAction> action;  // absent: the order was made
  std::string who;                    // e-mail address
  Instant at{};
  int version = 0;
  std::string words;
  bool operator==(const OrderEvent&) const = default;
};

struct WorkOrder {
  std::string id;               // "E-81"
  std::string account, ticket;  // ticket: from which it was made, or empty
  std::string requester;        // e-mail address
  std::string lang = "es";
  OrderState state = OrderState::Draft;
  int approved_version = 0;  // in force; 0: none
  Instant created{};
  std::string title, description;
  std::vector<OrderVersion> versions;  // by number
  std::vector<OrderEvent> events;
  bool operator==(const WorkOrder&) const = default;

  const OrderVersion* version(int number) const;  // nullptr: none
  const OrderVersion* pending() const;            // waits for its approval
  const OrderVersion* approved() const;           // in force
  bool is_over() const;                           // closed, declined or withdrawn
};

// Who acts, as the store knows them now.
struct OrderActor {
  std::string email;
  bool is_technician = false;
  bool may_order = false;      // a contact of the order's account with that right
  bool is_of_account = false;  // a contact of the order's account
};

struct OrderRequest {
  OrderAction action = OrderAction::Estimate;
  int version = 0;  // that was seen: of Approve, AskChange, Decline
  std::string words;
  std::optional<OrderVersion> estimate;  // of Estimate: lines, texts and days
  bool operator==(const OrderRequest&) const = default;
};

enum class OrderOutcome {
  Done,
  AlreadyDone,  // the same was done before: nothing changes
  NoRight,
  NotNow,        // not in this state
  OtherVersion,  // what was seen is not what waits now
  Expired,
  NoWords,      // a change was asked for without saying which
  BadEstimate,  // no lines, or more than can be kept
  AwaitsCall,   // a call is not confirmed in writing yet
};

inline constexpr size_t kMostLines = 50;
inline constexpr int kMostLineMinutes = 100'000;
inline constexpr int kMostLineCents = 10'000'000;

enum class CallsOpen { No, Yes };  // whether a call of the order waits for its confirmation

// Changes `order` only when it is Done.
OrderOutcome act(WorkOrder& order, const OrderRequest& request, const OrderActor& actor,
                 CallsOpen calls, Instant now);

// Whether the state alone allows it: which buttons a page has.
bool is_possible(const WorkOrder& order, OrderAction action);

}  // namespace kb::store
