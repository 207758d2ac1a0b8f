// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// Queries that must find an article, answers that the team chose for a query, and what a search
// showed.
//
// Articles may go and come back, so none of these columns is a foreign key. search_log.shown: ids of
// the articles on its first page, best first, with a line end between; asking: the draft of a ticket
// that was begun after it.
namespace kb::store::steps {

inline constexpr auto kGuards = std::to_array<std::string_view>({
    "create table guards (query {text} NOT NULL, lang {text} NOT NULL, article {text} NOT NULL,"
    "  written {text} NOT NULL, within {int} NOT NULL, author {text} NOT NULL,"
    "  created {int} NOT NULL, PRIMARY KEY (query, lang, article)){keyed}",
    "create index guards_by_article on guards (article)",

    "create table promoted (query {text} NOT NULL, lang {text} NOT NULL, article {text} NOT NULL,"
    "  written {text} NOT NULL, starts {int} NOT NULL, ends {int} NOT NULL,"
    "  author {text} NOT NULL, created {int} NOT NULL, PRIMARY KEY (query, lang, article)){keyed}",

    "alter table search_log add column shown {text} NOT NULL DEFAULT ''",
    "alter table search_log add column asking {text} NOT NULL DEFAULT ''",
    "create index search_log_by_query on search_log (query, at)",
});

}  // namespace kb::store::steps
