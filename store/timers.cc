// SPDX-License-Identifier: MIT
#include "store/timers.h"

#include <algorithm>

#include "store/checks.h"
#include "store/connection.h"
#include "store/ticket_lists.h"

namespace kb::store {

namespace {

using std::chrono::milliseconds;

struct TimerRow {
  std::string person, ticket;
  std::optional<Instant> started;
  long long gathered = 0;
};

const std::string kSelect = "select person, ticket, started, gathered from timers ";

}  // namespace

template <>
struct Columns<TimerRow> {
  static auto of(auto& t) { return std::tie(t.person, t.ticket, t.started, t.gathered); }
};

namespace {

std::vector<Timer> timers_of(std::vector<TimerRow> rows) {
  std::vector<Timer> found;
  for (auto& row : rows)
    found.push_back(
        {std::move(row.person), std::move(row.ticket), row.started, milliseconds(row.gathered)});
  return found;
}

std::optional<Timer> first(std::vector<TimerRow> rows) {
  auto found = timers_of(std::move(rows));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

}  // namespace

milliseconds Timer::at(Instant now) const {
  const auto runs = started && now > *started
                        ? std::chrono::duration_cast<milliseconds>(now - *started)
                        : milliseconds{};
  return std::min(gathered + runs, milliseconds(kMostTimer));
}

int timer_minutes(const Timer& timer, Instant now) {
  return static_cast<int>(std::chrono::ceil<std::chrono::minutes>(timer.at(now)).count());
}

std::optional<Timer> find_timer(Transaction& tx, const std::string& person,
                                const std::string& ticket) {
  if (!is_fit_id(person) || !is_fit_id(ticket)) return std::nullopt;
  return first(tx.connection().records<TimerRow>(
      kSelect + "where person = :person and ticket = :ticket", person, ticket));
}

std::optional<Timer> running_timer(Transaction& tx, const std::string& person) {
  if (!is_fit_id(person)) return std::nullopt;
  return first(tx.connection().records<TimerRow>(
      kSelect + "where person = :person and started is not null", person));
}

std::vector<Timer> timers(Transaction& tx) {
  return timers_of(tx.connection().records<TimerRow>(kSelect + "order by person, ticket"));
}

void put_timer(Transaction& tx, const Timer& timer) {
  require_id("timers.person", timer.person);
  require_id("timers.ticket", timer.ticket);
  const long long gathered = std::clamp(timer.gathered, milliseconds{}, milliseconds(kMostTimer)).count();
  tx.connection().write(
      "insert into timers (person, ticket, started, gathered)"
      " values (:person, :ticket, :started, :gathered)"
      " on conflict (person, ticket) do update set started = excluded.started,"
      " gathered = excluded.gathered",
      TimerRow{timer.person, timer.ticket, timer.started, gathered});
}

TimerStart start_timer(Transaction& tx, const std::string& person, const std::string& ticket,
                       Instant now) {
  tx.lock_changes();
  if (!find_ticket_head(tx, ticket)) return {};
  TimerStart start{true, std::nullopt};
  if (const auto running = running_timer(tx, person)) {
    if (running->ticket == ticket) return start;
    stop_timer(tx, person, running->ticket, now);
    start.halted = running->ticket;
  }
  const auto known = find_timer(tx, person, ticket);
  put_timer(tx, {person, ticket, now, known ? known->gathered : milliseconds{}});
  return start;
}

void stop_timer(Transaction& tx, const std::string& person, const std::string& ticket,
                Instant now) {
  tx.lock_changes();
  const auto timer = find_timer(tx, person, ticket);
  if (timer && timer->started) put_timer(tx, {person, ticket, std::nullopt, timer->at(now)});
}

milliseconds clear_timer(Transaction& tx, const std::string& person, const std::string& ticket,
                         Instant now) {
  tx.lock_changes();
  const auto timer = find_timer(tx, person, ticket);
  if (!timer) return {};
  tx.connection().execute("delete from timers where person = :person and ticket = :ticket", person,
                          ticket);
  return timer->at(now);
}

}  // namespace kb::store
