// SPDX-License-Identifier: MIT
#include "store/suggestion_figures.h"

#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<SuggestionFigures> {
  static auto of(auto& f) {
    return std::tie(f.week, f.area, f.lang, f.held_out, f.drafts, f.shown, f.opened, f.solved,
                    f.rejected, f.sent);
  }
};

template <>
struct Columns<AccountSuggestions> {
  static auto of(auto& f) {
    return std::tie(f.account, f.held_out, f.drafts, f.shown, f.opened, f.solved, f.rejected,
                    f.sent);
  }
};

namespace {

// The index askings_in_figures holds all of it: no draft's text is read. `seen` is what note_seen
// of suggestions.cc keeps there: 1 shown, 2 opened, 4 solved, 8 rejected, 16 it has a text.
std::string statement(const std::string& keys, const std::string& groups) {
  return "select " + keys +
         ", held_out, count(*), count(case when (seen & 1) <> 0 then 1 end),"
         " count(case when (seen & 2) <> 0 then 1 end),"
         " count(case when (seen & 4) <> 0 then 1 end),"
         " count(case when (seen & 8) <> 0 then 1 end),"
         " count(case when outcome = 'sent' then 1 end) from askings"
         " where started >= :from and started < :until and (seen & 16) <> 0"
         " and (outcome <> 'open' or updated < :settled)"
         " group by " +
         groups + ", held_out order by " + groups + ", held_out";
}

}  // namespace

DraftFigures& DraftFigures::operator+=(const DraftFigures& other) {
  drafts += other.drafts;
  shown += other.shown;
  opened += other.opened;
  solved += other.solved;
  rejected += other.rejected;
  sent += other.sent;
  return *this;
}

std::vector<SuggestionFigures> suggestion_figures(Transaction& tx, const FiguresSpan& span) {
  static const std::string kStatement =
      statement(week_of_column("started") + ", area, lang", "1, area, lang");
  return tx.connection().records<SuggestionFigures>(kStatement, span.from, span.until,
                                                    span.settled);
}

std::vector<AccountSuggestions> suggestions_by_account(Transaction& tx, const FiguresSpan& span) {
  static const std::string kStatement = statement("account", "account");
  return tx.connection().records<AccountSuggestions>(kStatement, span.from, span.until,
                                                     span.settled);
}

}  // namespace kb::store
