// SPDX-License-Identifier: MIT
#include "store/time_entries.h"

#include <algorithm>

#include "core/calendar.h"
#include "core/error.h"
#include "store/checks.h"
#include "store/connection.h"
#include "store/ensure.h"
#include "store/in_list.h"

namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 2> kNames<TimeKind>{"work", "call"};
template <>
inline constexpr std::array<std::string_view, 4> kNames<Charging>{"by_rule", "up_to_estimate",
                                                                  "free", "counter"};

std::string_view to_text(TimeKind kind) {
  return name_of(kind);
}
std::string_view to_text(Charging charging) {
  return name_of(charging);
}
std::optional<TimeKind> time_kind_from(std::string_view text) {
  return value_named<TimeKind>(text);
}
std::optional<Charging> charging_from(std::string_view text) {
  return value_named<Charging>(text);
}

template <>
struct Columns<TimeEntry> {
  static auto of(auto& e) {
    return std::tie(e.id, e.account, e.ticket, e.order, e.kind, e.staff, e.at, e.counts_at,
                    e.recorded, e.real_minutes, e.charged_minutes, e.charging, e.free_reason,
                    e.corrects, e.note);
  }
};

namespace {

struct KeptRemark {
  std::string entry, text;
};

}  // namespace

template <>
struct Columns<KeptRemark> {
  static auto of(auto& r) { return std::tie(r.entry, r.text); }
};

namespace {

const std::string kSelect =
    "select id, account, ticket, work_order, kind, staff, at, counts_at, recorded, real_minutes,"
    " charged_minutes, charging, free_reason, corrects, note from time_entries ";

// As the index of it says: else every entry would be read.
const std::string kCorrects = "where corrects <> '' and corrects ";

void check(const TimeEntry& entry) {
  require_id("time_entries.id", entry.id);
  require_id("time_entries.account", entry.account);
  require_id_or_none("time_entries.ticket", entry.ticket);
  require_id_or_none("time_entries.work_order", entry.order);
  require_id_or_none("time_entries.corrects", entry.corrects);
  require_text("time_entries.staff", entry.staff);
  require_text("time_entries.free_reason", entry.free_reason);
  require_text("time_entries.note", entry.note);
  if (entry.ticket.empty() == entry.order.empty())
    throw Error(ErrorCode::BadInput, "time_entries: of a ticket or of a work order, one of them");
  if ((entry.charging == Charging::Counter) == entry.corrects.empty())
    throw Error(ErrorCode::BadInput,
                "time_entries.corrects: a counter entry names what it corrects");
}

template <typename... Values>
std::optional<TimeEntry> find_one(Transaction& tx, const std::string& where,
                                  const Values&... values) {
  auto found = tx.connection().records<TimeEntry>(kSelect + where, values...);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

}  // namespace

PutResult put_time_entry(Transaction& tx, const TimeEntry& entry) {
  check(entry);
  tx.lock_changes();
  if (const auto before = find_time_entry(tx, entry.id)) {
    if (*before == entry) return PutResult::Unchanged;
    throw Error(ErrorCode::Conflict, "time_entries.id: another entry has it",
                "Time that was noted is not changed; add a counter entry.");
  }
  ensure_account(tx, entry.account);
  tx.connection().write(
      "insert into time_entries (id, account, ticket, work_order, kind, staff, at, counts_at,"
      " recorded, real_minutes, charged_minutes, charging, free_reason, corrects, note)"
      " values (:id, :account, :ticket, :work_order, :kind, :staff, :at, :counts_at, :recorded,"
      " :real, :charged, :charging, :free_reason, :corrects, :note)",
      entry);
  return PutResult::Added;
}

void put_remark(Transaction& tx, const std::string& entry, const RemarkForStaff& remark) {
  require_text("time_remarks.remark", remark.text);
  if (remark.text.empty()) return;
  tx.connection().execute(
      "insert into time_remarks (entry, remark) values (:entry, :remark)"
      " on conflict (entry) do nothing",
      entry, remark.text);
}

std::optional<RemarkForStaff> remark_on(Transaction& tx, const std::string& entry) {
  auto found = tx.connection().select<std::string>(
      "select remark from time_remarks where entry = :entry", entry);
  if (found.empty()) return std::nullopt;
  return RemarkForStaff{std::move(found.front())};
}

std::map<std::string, RemarkForStaff> remarks_on(Transaction& tx,
                                                 const std::vector<std::string>& entries) {
  std::map<std::string, RemarkForStaff> remarks;
  for (auto& [entry, text] : records_in<KeptRemark>(
           tx.connection(), "select entry, remark from time_remarks where entry in", entries))
    remarks[entry] = {std::move(text)};
  return remarks;
}

std::optional<TimeEntry> find_time_entry(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return std::nullopt;
  return find_one(tx, "where id = :id", id);
}

std::vector<TimeEntry> find_time_entries(Transaction& tx, const std::vector<std::string>& ids) {
  return records_in<TimeEntry>(tx.connection(), kSelect + "where id in", ids);
}

std::optional<TimeEntry> counter_entry_of(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return std::nullopt;
  return find_one(tx, kCorrects + "= :id", id);
}

std::vector<TimeEntry> counter_entries_of(Transaction& tx, const std::vector<std::string>& ids) {
  return records_in<TimeEntry>(tx.connection(), kSelect + kCorrects + "in", ids);
}

std::vector<TimeEntry> time_on_ticket(Transaction& tx, const std::string& ticket) {
  if (!is_fit_id(ticket)) return {};
  return tx.connection().records<TimeEntry>(
      kSelect + "where ticket = :ticket order by at, recorded, id", ticket);
}

std::vector<TimeEntry> time_on_order(Transaction& tx, const std::string& order) {
  if (!is_fit_id(order)) return {};
  return tx.connection().records<TimeEntry>(
      kSelect + "where work_order = :work_order order by at, recorded, id", order);
}

std::vector<TimeEntry> time_of_account(Transaction& tx, const std::string& account, Instant from,
                                       Instant until) {
  return tx.connection().records<TimeEntry>(
      kSelect +
          "where account = :account and at >= :from and at < :until order by at, recorded, id",
      account, from, until);
}

std::vector<std::string> time_entry_ids(Transaction& tx) {
  return tx.connection().select<std::string>(
      "select id from time_entries order by case when corrects = '' then 0 else 1 end, recorded, "
      "id");
}

std::vector<std::string> months_with_time(Transaction& tx, const std::string& account) {
  std::vector<std::string> months;
  for (const Instant at : tx.connection().select<Instant>(
           "select at from time_entries where account = :account order by at desc", account)) {
    auto month = month_text(local_month(at));
    if (months.empty() || months.back() != month) months.push_back(std::move(month));
  }
  return months;
}

int charged_work(const std::vector<TimeEntry>& entries) {
  int charged = 0;
  for (const TimeEntry& entry : entries)
    if (entry.kind == TimeKind::Work) charged += entry.charged_minutes;
  return charged;
}

}  // namespace kb::store
