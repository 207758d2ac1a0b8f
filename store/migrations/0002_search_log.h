// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// What people searched for.
//
// A query is '' when its text was not kept because it might hold a secret. account is '' unless a
// client of it asked; neither it nor opened is a foreign key: the log outlives both.
namespace kb::store::steps {

inline constexpr auto kSearchLog = std::to_array<std::string_view>({
    "create table search_log (id {serial}, at {int} NOT NULL, searcher {text} NOT NULL,"
    "  account {text} NOT NULL, lang {text} NOT NULL, page_lang {text} NOT NULL,"
    "  query {text} NOT NULL, written {text} NOT NULL, total {int} NOT NULL,"
    "  is_corrected {int} NOT NULL, opened {text}){strict}",
    "create index search_log_by_time on search_log (at)",
});

}  // namespace kb::store::steps
