// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// The desk's tools: timers, what can be undone, mail that is held back until it cannot be, and what
// people of another help desk said of its tickets.
//
// A person has one running timer at most. Of an undo step, the two counts say what the ticket held
// before and after: whoever adds something meanwhile makes it too late.
namespace kb::store::steps {

inline constexpr auto kDeskTools = std::to_array<std::string_view>({
    "create table timers (person {text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,"
    "  ticket {text} NOT NULL REFERENCES tickets (id) ON DELETE CASCADE, started {int},"
    "  gathered {int} NOT NULL, PRIMARY KEY (person, ticket)){keyed}",
    "create unique index timers_running on timers (person) where started is not null",

    "create table undo_steps (id {text} PRIMARY KEY,"
    "  person {text} NOT NULL REFERENCES people (id) ON DELETE CASCADE, kind {text} NOT NULL,"
    "  thing {text} NOT NULL, other {text} NOT NULL, at {int} NOT NULL, form {text} NOT NULL,"
    "  text {text} NOT NULL, entry {text} NOT NULL, gathered {int} NOT NULL,"
    "  status {text} NOT NULL, since {int} NOT NULL, resolved {int}, assignee {text} NOT NULL,"
    "  resolution {text} NOT NULL, messages {int} NOT NULL, events {int} NOT NULL,"
    "  messages_after {int} NOT NULL, events_after {int} NOT NULL){strict}",
    "create index undo_steps_by_person on undo_steps (person, at)",
    "create table undo_links ("
    "  step {text} NOT NULL REFERENCES undo_steps (id) ON DELETE CASCADE, position {int} NOT NULL,"
    "  article {text} NOT NULL, solved {int} NOT NULL, strength {text} NOT NULL,"
    "  PRIMARY KEY (step, position)){keyed}",

    "alter table outgoing add column undo {text} NOT NULL DEFAULT ''",
    "create index outgoing_by_undo on outgoing (undo) where undo <> ''",

    "create index ticket_events_of_merges on ticket_events (detail) where kind = 'merged_into'",

    "create table outside_links (ticket {text} NOT NULL, article {text} NOT NULL,"
    "  said {text} NOT NULL, lang {text} NOT NULL, at {int} NOT NULL, subject {text} NOT NULL,"
    "  body {text} NOT NULL, PRIMARY KEY (ticket, article)){strict}",
});

}  // namespace kb::store::steps
