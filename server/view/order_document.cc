// SPDX-License-Identifier: MIT
#include "server/view/order_document.h"

#include <algorithm>

#include "server/view/amounts.h"
#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

using store::OrderAction;

Data line_row(const Catalogue& words, const VersionView& shown, const store::OrderLine& line) {
  const auto& known = shown.known_lines;
  const bool is_new =
      shown.version.number > 1 && std::ranges::find(known, line.text) == known.end();
  Data row;
  put(row, "work", line.text);
  put(row, "minutes",
      line.minutes == 0 ? words.text("order.fixed") : format_minutes(words, line.minutes));
  put(row, "cost", format_cents(words, line.cents));
  put(row, "new_in",
      is_new ? words.text("order.new_in", {{"n", std::to_string(shown.version.number)}}) : "");
  return row;
}

std::string event_text(const Catalogue& words, const AgreedRow& row,
                       const store::WorkOrder& order) {
  const Arguments who{{"name", row.who}};
  const Arguments both{{"name", row.who}, {"n", std::to_string(row.event.version)}};
  if (!row.event.action)
    return order.ticket.empty()
               ? words.text("order.event.made", who)
               : words.text("order.event.made_from", {{"name", row.who}, {"ticket", order.ticket}});
  switch (*row.event.action) {
    case OrderAction::Estimate:
      return words.text(
          row.event.version == 1 ? "order.event.estimated" : "order.event.another_version", both);
    case OrderAction::Approve:
      return words.text("order.event.approved", both);
    case OrderAction::AskChange:
      return words.text("order.event.change_asked", both);
    case OrderAction::Decline:
      return words.text("order.event.declined", both);
    case OrderAction::Withdraw:
      return words.text("order.event.withdrawn", who);
    case OrderAction::Start:
      return words.text("order.event.started", who);
    case OrderAction::Deliver:
      return words.text("order.event.delivered", who);
    case OrderAction::Close:
      break;
  }
  return words.text("order.event.closed", who);
}

std::string call_text(const Catalogue& words, const TimeRow& row) {
  const char* key = "order.event.call";
  if (row.call->follow_up == store::FollowUp::Awaiting) key = "order.event.call_awaiting";
  if (row.call->follow_up == store::FollowUp::Confirmed) key = "order.event.call_confirmed";
  return words.text(
      key, {{"minutes", format_minutes(words, row.entry.real_minutes)}, {"name", row.contact}});
}

struct Agreed {
  Instant at;
  Data row;
};

Agreed agreed_event(const Catalogue& words, const AgreedRow& event, const store::WorkOrder& order) {
  Data row;
  put(row, "date", format_date(words, event.event.at));
  put(row, "datetime", to_rfc3339(event.event.at));
  put(row, "text", event_text(words, event, order));
  put(row, "words", event.event.words);
  const int version = event.event.version;
  const bool can_be_seen = event.event.action == OrderAction::Estimate;
  put(row, "href",
      can_be_seen ? "?" + std::string(kVersionParameter) + "=" + std::to_string(version) : "");
  put(row, "link",
      can_be_seen ? words.text("order.see_version", {{"n", std::to_string(version)}}) : "");
  return {event.event.at, row};
}

Agreed agreed_call(const Catalogue& words, const TimeRow& call) {
  Data row;
  put(row, "date", format_date(words, call.entry.at));
  put(row, "datetime", to_rfc3339(call.entry.at));
  put(row, "text", call_text(words, call));
  put(row, "words", call.call->words);
  put(row, "href", call_path(call.entry.id));
  put(row, "link", words.text("order.see_summary"));
  return {call.entry.at, row};
}

std::string charged_text(const Catalogue& words, const store::TimeEntry& entry) {
  if (entry.charging == store::Charging::Free) return words.text("time.free");
  return format_minutes(words, entry.charged_minutes);
}

std::string charging_note(const Catalogue& words, const store::TimeEntry& entry) {
  if (entry.charging == store::Charging::Free) return entry.free_reason;
  if (entry.charging == store::Charging::UpToEstimate) return words.text("time.up_to_estimate");
  if (entry.charging == store::Charging::Counter) return words.text("time.counter");
  return "";
}

Data time_row(const Catalogue& words, const TimeRow& source) {
  const auto& entry = source.entry;
  const bool readable = source.is_for_reader;
  Data row;
  put(row, "id", entry.id);
  put(row, "date", format_date(words, entry.at));
  put(row, "datetime", to_rfc3339(entry.at));
  put(row, "is_call", entry.kind == store::TimeKind::Call);
  put(row, "note", readable ? entry.note : words.text("time.others"));
  put(row, "staff", source.staff);
  put(row, "number", entry.order.empty() ? entry.ticket : entry.order);
  put(row, "subject", source.subject);
  put(row, "href", source.href);
  put(row, "real", format_minutes(words, entry.real_minutes));
  put(row, "charged", charged_text(words, entry));
  put(row, "why", readable ? charging_note(words, entry) : "");
  return row;
}

}  // namespace

void put_document(Data& data, const Catalogue& words, const VersionView& shown) {
  const auto& version = shown.version;
  put(data, "version",
      words.text("order.version", {{"n", std::to_string(version.number)},
                                   {"date", format_date(words, version.at)},
                                   {"name", shown.author}}));
  put(data, "scope", version.scope);
  put(data, "excluded", version.excluded);
  put_list(data, "lines", version.lines,
           [&](const store::OrderLine& line) { return line_row(words, shown, line); });
  put(data, "total_minutes", format_minutes(words, version.minutes()));
  put(data, "total_cost", format_cents(words, version.cents()));
}

void put_agreed(Data& data, const Catalogue& words, const OrderView& view) {
  std::vector<Agreed> all;
  for (const auto& event : view.events) all.push_back(agreed_event(words, event, view.order));
  for (const auto& row : view.time)
    if (row.call && row.entry.charging != store::Charging::Counter)
      all.push_back(agreed_call(words, row));
  std::ranges::stable_sort(all, {}, &Agreed::at);
  put_list(data, "agreed", all, [](const Agreed& agreed) { return agreed.row; });
}

void put_time_rows(Data& data, const Catalogue& words, const std::vector<TimeRow>& rows) {
  int real = 0, charged = 0;
  for (const auto& row : rows) {
    real += row.entry.real_minutes;
    charged += row.entry.charged_minutes;
  }
  put(data, "has_time", !rows.empty());
  put_list(data, "time", rows, [&](const TimeRow& row) { return time_row(words, row); });
  put(data, "time_real", format_minutes(words, real));
  put(data, "time_charged", format_minutes(words, charged));
}

void put_actual(Data& data, const Catalogue& words, const OrderView& view) {
  const auto* approved = view.order.approved();
  put(data, "has_actual", approved != nullptr && view.shows_time);
  if (!approved || !view.shows_time) return;
  put_time_rows(data, words, view.time);
  put(data, "actual",
      words.text("order.actual", {{"charged", format_minutes(words, charged_of(view))},
                                  {"estimated", format_minutes(words, approved->minutes())}}));
  put(data, "actual_cost",
      words.text("order.actual_cost", {{"cost", format_cents(words, cost_so_far(view))},
                                       {"most", format_cents(words, approved->cents())}}));
  put(data, "actual_max", std::to_string(std::max(approved->minutes(), 1)));
  put(data, "actual_value", std::to_string(std::clamp(charged_of(view), 0, approved->minutes())));
}

bool awaits_confirmation(const TimeRow& row) {
  return row.call && row.call->follow_up == store::FollowUp::Awaiting;
}

Data awaiting_call_row(const Catalogue& words, const TimeRow& call) {
  Data row;
  put(row, "text",
      words.text("call.awaits",
                 {{"date", format_date(words, call.entry.at)}, {"name", call.contact}}));
  put(row, "href", call_path(call.entry.id));
  return row;
}

std::string state_badge(const Catalogue& words, store::OrderState state) {
  switch (state) {
    case store::OrderState::Draft:
      return words.text("order.badge.draft");
    case store::OrderState::Estimated:
      return words.text("order.badge.estimated");
    case store::OrderState::Approved:
      return words.text("order.badge.approved");
    case store::OrderState::InProgress:
      return words.text("order.badge.in_progress");
    case store::OrderState::Delivered:
      return words.text("order.badge.delivered");
    case store::OrderState::Closed:
      return words.text("order.badge.closed");
    case store::OrderState::Declined:
      return words.text("order.badge.declined");
    case store::OrderState::Withdrawn:
      break;
  }
  return words.text("order.badge.withdrawn");
}

int charged_of(const OrderView& view) {
  int charged = 0;
  for (const auto& row : view.time)
    if (row.entry.kind == store::TimeKind::Work) charged += row.entry.charged_minutes;
  return charged;
}

int real_of(const OrderView& view) {
  int real = 0;
  for (const auto& row : view.time) real += row.entry.real_minutes;
  return real;
}

int cost_so_far(const OrderView& view) {
  const auto* approved = view.order.approved();
  return approved ? approved->cost_of(charged_of(view)) : 0;
}

}  // namespace kb::server::view
