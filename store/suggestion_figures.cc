// SPDX-License-Identifier: MIT
#include "store/suggestion_figures.h"

#include <string_view>

#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<SuggestionFigures> {
  static auto of(auto& f) {
    return std::tie(f.key, f.held_out, f.drafts, f.shown, f.opened, f.solved, f.rejected, f.sent);
  }
};

namespace {

constexpr auto kWeek = std::chrono::milliseconds{std::chrono::weeks{1}};
// 1970 began on a Thursday.
constexpr auto kMondayBefore1970 = std::chrono::milliseconds{std::chrono::days{3}};

// One row for each draft (and article, when counted by it) with what came of its suggestions.
constexpr std::string_view kEventsOf =
    "max(case when event = 'shown' then 1 else 0 end) as shown,"
    " max(case when event = 'opened' then 1 else 0 end) as opened,"
    " max(case when event = 'solved' then 1 else 0 end) as solved,"
    " max(case when event = 'rejected' then 1 else 0 end) as rejected"
    " from suggestion_events where thing = 'article'";

std::string key_of(FiguresBy by) {
  switch (by) {
    case FiguresBy::Article:
      return "e.id";
    case FiguresBy::Area:
      return "a.area";
    case FiguresBy::Account:
      return "a.account";
    case FiguresBy::Week:
      break;
  }
  return "cast((a.started + " + std::to_string(kMondayBefore1970.count()) + ") / " +
         std::to_string(kWeek.count()) + " as text)";
}

std::string statement(FiguresBy by) {
  const bool by_article = by == FiguresBy::Article;
  const std::string columns = by_article ? "asking, id" : "asking";
  return "select " + key_of(by) +
         " as k, a.held_out, count(*), count(case when e.shown = 1 then 1 end),"
         " count(case when e.opened = 1 then 1 end), count(case when e.solved = 1 then 1 end),"
         " count(case when e.rejected = 1 then 1 end),"
         " count(case when a.outcome = 'sent' then 1 end) from askings a " +
         (by_article ? "join" : "left join") + " (select " + columns + ", " +
         std::string(kEventsOf) + " group by " + columns +
         ") e on e.asking = a.id where a.started >= :from and a.started < :until"
         " and a.subject <> '' and (a.outcome <> 'open' or a.updated < :settled)"
         " group by k, a.held_out order by k, a.held_out";
}

}  // namespace

std::vector<SuggestionFigures> suggestion_figures(Transaction& tx, FiguresBy by,
                                                  const FiguresSpan& span) {
  return tx.connection().records<SuggestionFigures>(statement(by), span.from, span.until,
                                                    span.settled);
}

Instant first_day_of_week(const std::string& week) {
  return Instant{std::stoll(week) * kWeek - kMondayBefore1970};
}

}  // namespace kb::store
