// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// The tickets that an article answers besides the one that it was begun from.
namespace kb::store::steps {

inline constexpr auto kDraftTickets = std::to_array<std::string_view>({
    "create table draft_tickets ("
    "  draft {text} NOT NULL REFERENCES article_drafts (id) ON DELETE CASCADE,"
    "  position {int} NOT NULL, ticket {text} NOT NULL, PRIMARY KEY (draft, ticket)){keyed}",
    "create index draft_tickets_by_ticket on draft_tickets (ticket)",
});

}  // namespace kb::store::steps
