// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "store/connection.h"
#include "store/ticket_parts.h"

// How a row of a list of tickets lies in SQL, for the files that read such lists. For store/ alone.
namespace kb::store {

template <>
struct Columns<TicketHead> {
  static auto of(auto& t) {
    return std::tie(t.id, t.account, t.requester, t.assignee, t.area, t.lang, t.priority, t.type,
                    t.status, t.opened, t.updated, t.since, t.resolved, t.subject, t.resolution);
  }
};

inline const std::string kTicketColumns =
    "id, coalesce(account, ''), requester, assignee, coalesce(area, ''), lang, priority, type,"
    " status, opened, updated, since, resolved, subject, resolution";

}  // namespace kb::store
