// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// Drafts of tickets with the suggestions that were shown beside them, votes on articles, and how
// strong a link is.
//
// People, accounts and articles may go; what was counted of them stays, so none of these columns
// is a foreign key. links.strength of what was there before: somebody made that link by hand.
namespace kb::store::steps {

inline constexpr auto kSuggestions = std::to_array<std::string_view>({
    "create table askings (id {text} PRIMARY KEY, person {text} NOT NULL, account {text} NOT NULL,"
    "  area {text} NOT NULL, lang {text} NOT NULL, held_out {int} NOT NULL,"
    "  outcome {text} NOT NULL, article {text} NOT NULL, ticket {text} NOT NULL,"
    "  started {int} NOT NULL, updated {int} NOT NULL,"
    "  subject {text} NOT NULL, body {text} NOT NULL){strict}",
    "create index askings_by_person on askings (person, outcome, updated)",
    "create index askings_by_ticket on askings (ticket)",
    "create index askings_by_time on askings (started)",

    "create table suggestion_events ("
    "  asking {text} NOT NULL REFERENCES askings (id) ON DELETE CASCADE,"
    "  thing {text} NOT NULL, id {text} NOT NULL, event {text} NOT NULL,"
    "  at {int} NOT NULL, rank {int} NOT NULL, per_mille {int} NOT NULL,"
    "  PRIMARY KEY (asking, thing, id, event)){keyed}",

    "create table article_votes (article {text} NOT NULL, revision {int} NOT NULL,"
    "  visitor {text} NOT NULL, is_helpful {int} NOT NULL, at {int} NOT NULL, why {text} NOT NULL,"
    "  PRIMARY KEY (article, revision, visitor)){keyed}",
    "create index article_votes_by_time on article_votes (is_helpful, at)",

    "alter table links add column strength {text} NOT NULL DEFAULT 'strong'",

    "create table ticket_counter (id {int} PRIMARY KEY CHECK (id = 1), number {int} NOT NULL)"
    "{strict}",
    "insert into ticket_counter (id, number) values (1, 0)",
});

}  // namespace kb::store::steps
