// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// Which lines of the editors' work list were put aside and with how much evidence, and when an
// article was looked through and is due again.
//
// A line is named by its kind and the thing that it is about: a query, a ticket, an article or two;
// it outlives them. search_log_by_account finds what somebody searched before they wrote a ticket.
namespace kb::store::steps {

inline constexpr auto kWorkList = std::to_array<std::string_view>({
    "create table work_dismissals (kind {text} NOT NULL, thing {text} NOT NULL,"
    "  evidence {int} NOT NULL, title {text} NOT NULL, person {text} NOT NULL, at {int} NOT NULL,"
    "  PRIMARY KEY (kind, thing)){keyed}",

    "create table article_reviews ("
    "  article {text} PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,"
    "  at {int} NOT NULL, next {int} NOT NULL, person {text} NOT NULL){keyed}",

    "create index search_log_by_account on search_log (account, at) where account <> ''",
});

}  // namespace kb::store::steps
