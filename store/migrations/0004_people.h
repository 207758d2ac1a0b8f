// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// Links that work once, what sessions are told apart by, and which notices people want.
//
// A link without a person is a decoy: asking for one takes as long for an unknown address. Who has
// no row of settings gets every notice.
namespace kb::store::steps {

inline constexpr auto kPeople = std::to_array<std::string_view>({
    "create table one_time_tokens (digest {text} PRIMARY KEY,"
    "  person {text} REFERENCES people (id) ON DELETE CASCADE, purpose {text} NOT NULL,"
    "  created {int} NOT NULL, expires {int} NOT NULL, used {int}){keyed}",
    "create index one_time_tokens_by_person on one_time_tokens (person, purpose, expires)",
    "create index one_time_tokens_by_end on one_time_tokens (expires)",

    "create table notice_settings ("
    "  person {text} PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,"
    "  new_reply {int} NOT NULL, state_change {int} NOT NULL, approval_wanted {int} NOT NULL,"
    "  plan_alert {int} NOT NULL){keyed}",

    "alter table sessions add column browser {text} NOT NULL DEFAULT ''",
    "alter table sessions add column network {text} NOT NULL DEFAULT ''",
    "alter table sessions add column stays {int} NOT NULL DEFAULT 1",

    "alter table people add column last_seen {int}",
});

}  // namespace kb::store::steps
