// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// The desk's queue: which areas a technician answers, until when a ticket was promised, and the day
// for which its work is planned, "2026-11-24".
//
// tickets_in_queue is the queue in its order: what is open, by the expressions that store/queue.cc
// sorts by, and after them the columns that it filters by, so that a filter reads no whole ticket.
// It says what is open by <>, so that no planner takes tickets_by_status and sorts all of it.
namespace kb::store::steps {

inline constexpr auto kQueue = std::to_array<std::string_view>({
    "create table staff_areas ("
    "  person {text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,"
    "  area {text} NOT NULL REFERENCES areas (id) ON DELETE CASCADE,"
    "  PRIMARY KEY (person, area)){keyed}",
    "create index staff_areas_by_area on staff_areas (area)",

    "alter table tickets add column promised {int}",
    "alter table tickets add column planned {text}",

    "create index tickets_in_queue on tickets ("
    "(case when status = 'waiting' then 3 when type = 'incident' and area = 'hosting' then 0"
    " when priority in ('high', 'urgent') then 1 else 2 end),"
    " (case when status = 'waiting' then 2 when priority = 'urgent' then 0"
    " when priority = 'high' then 1 else 2 end),"
    " (case when status = 'waiting' then since else coalesce(promised, 9223372036854775807) end),"
    " opened, id, status, planned, assignee, area, account, priority, type, since, promised)"
    " where status <> 'resolved' and status <> 'closed'",
});

}  // namespace kb::store::steps
