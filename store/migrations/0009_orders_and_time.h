// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// Support plans, the time that was spent, calls, and work orders with their versions.
//
// Days are texts, "2026-11-03": a plan is agreed by dates, and those do not move with a time zone.
// Tickets and people may go; what was worked for them stays, so neither is a foreign key. What only
// staff read of a time entry has a table of its own.
namespace kb::store::steps {

inline constexpr auto kOrdersAndTime = std::to_array<std::string_view>({
    "create table support_plans (id {text} PRIMARY KEY,"
    "  account {text} NOT NULL REFERENCES accounts (id), name {text} NOT NULL,"
    "  prepaid_minutes {int} NOT NULL, starts {text} NOT NULL, ends {text} NOT NULL,"
    "  rate_cents {int} NOT NULL, currency {text} NOT NULL, step_minutes {int} NOT NULL,"
    "  rounding {text} NOT NULL, least_minutes {int} NOT NULL, renews {text} NOT NULL){strict}",
    "create index support_plans_by_account on support_plans (account, starts)",

    "create table plan_alerts ("
    "  plan {text} NOT NULL REFERENCES support_plans (id) ON DELETE CASCADE,"
    "  mark {int} NOT NULL, at {int} NOT NULL, PRIMARY KEY (plan, mark)){keyed}",

    "create table time_entries (id {text} PRIMARY KEY,"
    "  account {text} NOT NULL REFERENCES accounts (id), ticket {text} NOT NULL,"
    "  work_order {text} NOT NULL, kind {text} NOT NULL, staff {text} NOT NULL,"
    "  at {int} NOT NULL, counts_at {int} NOT NULL, recorded {int} NOT NULL,"
    "  real_minutes {int} NOT NULL, charged_minutes {int} NOT NULL, charging {text} NOT NULL,"
    "  free_reason {text} NOT NULL, corrects {text} NOT NULL, note {text} NOT NULL){strict}",
    "create index time_entries_by_account on time_entries (account, at)",
    "create index time_entries_by_ticket on time_entries (ticket)",
    "create index time_entries_by_order on time_entries (work_order)",
    "create unique index time_entries_by_corrected on time_entries (corrects)"
    "  where corrects <> ''",

    "create table time_remarks ("
    "  entry {text} PRIMARY KEY REFERENCES time_entries (id) ON DELETE CASCADE,"
    "  remark {text} NOT NULL){strict}",

    "create table calls ("
    "  entry {text} PRIMARY KEY REFERENCES time_entries (id) ON DELETE CASCADE,"
    "  contact {text} NOT NULL, follow_up {text} NOT NULL, confirmed_by {text} NOT NULL,"
    "  confirmed_at {int}, words {text} NOT NULL){strict}",

    "create table work_orders (id {text} PRIMARY KEY,"
    "  account {text} NOT NULL REFERENCES accounts (id), ticket {text} NOT NULL,"
    "  requester {text} NOT NULL, lang {text} NOT NULL, state {text} NOT NULL,"
    "  approved_version {int} NOT NULL, created {int} NOT NULL, title {text} NOT NULL,"
    "  description {text} NOT NULL){strict}",
    "create index work_orders_by_account on work_orders (account)",
    "create unique index work_orders_by_ticket on work_orders (ticket) where ticket <> ''",

    "create table order_versions ("
    "  work_order {text} NOT NULL REFERENCES work_orders (id) ON DELETE CASCADE,"
    "  number {int} NOT NULL, author {text} NOT NULL, at {int} NOT NULL, currency {text} NOT NULL,"
    "  valid_until {text} NOT NULL, starts {text}, delivers {text}, state {text} NOT NULL,"
    "  scope {text} NOT NULL, excluded {text} NOT NULL, PRIMARY KEY (work_order, number)){strict}",

    "create table order_lines ("
    "  work_order {text} NOT NULL REFERENCES work_orders (id) ON DELETE CASCADE,"
    "  version {int} NOT NULL, position {int} NOT NULL, minutes {int} NOT NULL,"
    "  cents {int} NOT NULL, work {text} NOT NULL,"
    "  PRIMARY KEY (work_order, version, position)){strict}",

    "create table order_events ("
    "  work_order {text} NOT NULL REFERENCES work_orders (id) ON DELETE CASCADE,"
    "  position {int} NOT NULL, event {text} NOT NULL, who {text} NOT NULL, at {int} NOT NULL,"
    "  version {int} NOT NULL, words {text} NOT NULL, PRIMARY KEY (work_order, position)){strict}",

    "create table order_counter (id {int} PRIMARY KEY CHECK (id = 1), number {int} NOT NULL)"
    "{strict}",
    "insert into order_counter (id, number) values (1, 0)",
});

}  // namespace kb::store::steps
