// SPDX-License-Identifier: MIT
#include "store/desk_figures.h"

#include "store/connection.h"

namespace kb::store {

template <>
struct Codec<SolvedWith> {
  using Raw = long long;
  static void write(SolvedWith value, Raw& raw) { raw = static_cast<Raw>(value); }
  static SolvedWith read(Raw raw) { return static_cast<SolvedWith>(raw); }
};

template <>
struct Columns<SolvedTicket> {
  static auto of(auto& t) {
    return std::tie(t.week, t.area, t.answer_minutes, t.solution_minutes, t.with);
  }
};

template <>
struct Columns<ChargedWeek> {
  static auto of(auto& w) { return std::tie(w.week, w.minutes); }
};

std::vector<SolvedTicket> solved_tickets(Transaction& tx, Week from, Week until) {
  return tx.connection().records<SolvedTicket>(
      "select " + week_of_column("resolved") +
          ", coalesce(area, ''), case when answered < resolved then answered - opened"
          " else resolved - opened end / 60000, (resolved - opened) / 60000, solved_with"
          " from tickets where resolved >= :from and resolved < :until",
      start_of_week(from), start_of_week(until));
}

std::vector<ChargedWeek> minutes_on_answered(Transaction& tx, Week from, Week until) {
  return tx.connection().records<ChargedWeek>(
      "select " + week_of_column("t.resolved") +
          ", cast(sum(e.charged_minutes) as bigint) from tickets t"
          " join time_entries e on e.ticket = t.id where t.resolved >= :from"
          " and t.resolved < :until and t.solved_with = 1 group by 1 order by 1",
      start_of_week(from), start_of_week(until));
}

ChargedMean charged_on_tickets(Transaction& tx, Instant since) {
  const auto [tickets, minutes] =
      tx.connection()
          .select<long long, long long>(
              "select count(distinct ticket), cast(coalesce(sum(charged_minutes), 0) as bigint) from time_entries"
              " where at >= :since and ticket <> ''",
              since)
          .front();
  return {tickets, minutes};
}

}  // namespace kb::store
