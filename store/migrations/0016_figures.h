// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// Figures that are read without counting everything anew: searches by week, area and language, and
// how often each article was found and opened; what came of a draft's suggestions and when a ticket
// was first answered, beside the row that they speak of.
//
// 604800000 is a week and 259200000 three days: weeks begin on Monday (store/weeks.h). Counters
// outlive areas and articles, so they name no foreign key; staff's own searches are not counted.
// askings.seen: 1 shown, 2 opened, 4 solved, 8 rejected, of articles; 16 when it has a subject.
// tickets.answered: when somebody other than the client first wrote what the client can read;
// solved_with: 1 an article that was there when it came, 2 one written since. The indexes hold all
// that figures read.
namespace kb::store::steps {

inline constexpr auto kFigures = std::to_array<std::string_view>({
    "alter table search_log add column area {text} NOT NULL DEFAULT ''",
    "alter table search_log add column is_solved {int} NOT NULL DEFAULT 0",

    "create table search_weeks (week {int} NOT NULL, area {text} NOT NULL, lang {text} NOT NULL,"
    "  searches {int} NOT NULL, without_result {int} NOT NULL, opened {int} NOT NULL,"
    "  solved {int} NOT NULL, PRIMARY KEY (week, area, lang)){keyed}",
    "insert into search_weeks (week, area, lang, searches, without_result, opened, solved)"
    " select (at + 259200000) / 604800000, '', page_lang, count(*),"
    "  count(case when total = 0 then 1 end), count(opened), 0"
    " from search_log where searcher <> 'staff' group by 1, page_lang",

    "create table article_weeks (article {text} NOT NULL, week {int} NOT NULL,"
    "  found {int} NOT NULL, opened {int} NOT NULL, PRIMARY KEY (article, week)){keyed}",
    "insert into article_weeks (article, week, found, opened)"
    " select opened, (at + 259200000) / 604800000, count(*), count(*)"
    " from search_log where searcher <> 'staff' and opened is not null group by opened, 2",

    "alter table askings add column seen {int} NOT NULL DEFAULT 0",
    "update askings set seen = coalesce((select"
    "  max(case event when 'shown' then 1 else 0 end)"
    "  + max(case event when 'opened' then 2 else 0 end)"
    "  + max(case event when 'solved' then 4 else 0 end)"
    "  + max(case event when 'rejected' then 8 else 0 end)"
    " from suggestion_events where asking = askings.id and thing = 'article'), 0)"
    " + case when subject <> '' then 16 else 0 end",
    "create index askings_in_figures on askings (started, area, lang, held_out, outcome, seen,"
    "  updated, account, article, ticket)",

    "alter table tickets add column answered {int}",
    "update tickets set answered = (select min(m.at) from messages m"
    "  where m.ticket = tickets.id and m.is_internal = 0 and m.sender <> tickets.requester"
    "  and not exists (select 1 from people p"
    "   where p.email = m.sender and p.account is not null))",
    "alter table tickets add column solved_with {int} NOT NULL DEFAULT 0",
    "update tickets set solved_with = coalesce((select"
    "  min(case when a.created > tickets.opened then 2 else 1 end) from links l"
    "  left join articles a on a.id = l.article"
    "  where l.ticket = tickets.id and l.solved_at is not null), 0)",
    "create index tickets_in_figures on tickets (resolved, area, opened, answered, solved_with, id)",
    "create index time_entries_by_time on time_entries (at, ticket, charged_minutes)",
    "drop index time_entries_by_ticket",
    "create index time_entries_by_ticket on time_entries (ticket, charged_minutes)",
});

}  // namespace kb::store::steps
