// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// Phrases that staff put into answers. Those without an owner are shared. An area may come later
// than its phrases, so it is no foreign key. A removed one waits to be brought back.
namespace kb::store::steps {

inline constexpr auto kCannedReplies = std::to_array<std::string_view>({
    "create table canned_replies (id {text} NOT NULL PRIMARY KEY,"
    "  owner {text} REFERENCES people (id) ON DELETE CASCADE, lang {text} NOT NULL,"
    "  area {text} NOT NULL, title {text} NOT NULL, body {text} NOT NULL, edition {int} NOT NULL,"
    "  updated {int} NOT NULL, removed {int}){strict}",
    "create index canned_replies_by_owner on canned_replies (owner)",
});

}  // namespace kb::store::steps
