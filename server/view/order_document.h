// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/renderer.h"
#include "store/calls.h"
#include "store/time_entries.h"
#include "store/work_orders.h"

// The parts that every page of a work order shows: the estimate as a document, what was agreed in
// writing, and the time that was spent.
//
// People are named here; e-mail addresses stay in the store's records. Templates:
// partials/order_document, partials/order_agreed, partials/time_table.
namespace kb::server::view {

struct VersionView {
  store::OrderVersion version;
  std::string author;
  std::vector<std::string> known_lines;  // of the version before; the others are new in this one
};

struct TimeRow {
  store::TimeEntry entry;
  std::string staff;                // name
  std::optional<store::Call> call;  // of a call
  std::string contact;              // name, of a call
  std::string subject, href;        // of its ticket or order; empty: not for this reader
  bool is_for_reader = true;        // else only its minutes are told
};

struct AgreedRow {
  store::OrderEvent event;
  std::string who;
};

struct OrderView {
  store::WorkOrder order;
  std::string requester;
  std::optional<VersionView> shown;  // absent: no estimate yet
  std::vector<AgreedRow> events;
  std::vector<TimeRow> time;  // calls among it are part of what was agreed
  bool shows_time = true;     // else the reader has no right to it: only its calls are told
};

// For the .cc files of server/view.
void put_document(Data& data, const Catalogue& words, const VersionView& shown);
void put_agreed(Data& data, const Catalogue& words, const OrderView& view);
void put_time_rows(Data& data, const Catalogue& words, const std::vector<TimeRow>& rows);
void put_actual(Data& data, const Catalogue& words, const OrderView& view);
Data awaiting_call_row(const Catalogue& words, const TimeRow& call);  // {{text}} with its {{href}}
bool awaits_confirmation(const TimeRow& row);
std::string state_badge(const Catalogue& words, store::OrderState state);

// Who charged what of it.
int charged_of(const OrderView& view);
int real_of(const OrderView& view);
int cost_so_far(const OrderView& view);  // of the version in force

}  // namespace kb::server::view
