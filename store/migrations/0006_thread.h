// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// Who answers a ticket and since when it is in its state, what happened to it, what is being
// written under it, and which forms were sent.
//
// A row of sent_forms is the digest of a form's key and its text: the same form sent twice meets
// its own row. A draft's key is known to its page alone.
namespace kb::store::steps {

inline constexpr auto kThread = std::to_array<std::string_view>({
    "alter table tickets add column assignee {text} NOT NULL DEFAULT ''",
    "alter table tickets add column since {int} NOT NULL DEFAULT 0",
    "update tickets set since = coalesce(resolved, updated)",
    "create index tickets_by_status on tickets (status, account)",

    "create table ticket_events ("
    "  ticket {text} NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,"
    "  position {int} NOT NULL, at {int} NOT NULL, kind {text} NOT NULL, person {text} NOT NULL,"
    "  detail {text} NOT NULL, PRIMARY KEY (ticket, position)){strict}",

    "create table sent_forms (digest {text} PRIMARY KEY,"
    "  ticket {text} NOT NULL REFERENCES tickets (id) ON DELETE CASCADE, at {int} NOT NULL){keyed}",
    "create index sent_forms_by_ticket on sent_forms (ticket)",

    "create table reply_drafts (ticket {text} NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,"
    "  person {text} NOT NULL REFERENCES people (id) ON DELETE CASCADE, kind {text} NOT NULL,"
    "  form_key {text} NOT NULL UNIQUE, updated {int} NOT NULL, body {text} NOT NULL,"
    "  PRIMARY KEY (ticket, person, kind)){strict}",
    "create index reply_drafts_by_person on reply_drafts (person)",
});

}  // namespace kb::store::steps
