// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// Words that stand for one another, line by line, and which searches one visitor made in a row.
//
// A line that was taken back or dismissed stays, so that nothing brings it again. search_log.visit
// is a word of chance that one visitor's searches of one day share; '' when none is known.
namespace kb::store::steps {

inline constexpr auto kSynonyms = std::to_array<std::string_view>({
    "create table synonyms (id {serial}, lang {text} NOT NULL, line {text} NOT NULL,"
    "  origin {text} NOT NULL, state {text} NOT NULL, author {text} NOT NULL,"
    "  created {int} NOT NULL, changed {int} NOT NULL, evidence {text} NOT NULL,"
    "  UNIQUE (lang, line)){strict}",

    "alter table search_log add column visit {text} NOT NULL DEFAULT ''",
    "create index search_log_by_visit on search_log (visit, at) where visit <> ''",
});

}  // namespace kb::store::steps
