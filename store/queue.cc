// SPDX-License-Identifier: MIT
#include "store/queue.h"

#include "store/day_slot.h"
#include "store/ticket_columns.h"

namespace kb::store {

template <>
struct Columns<QueueTicket> {
  static auto of(auto& t) {
    return std::tuple_cat(Columns<TicketHead>::of(t), std::tie(t.promised, t.planned));
  }
};

template <>
struct Columns<TicketText> {
  static auto of(auto& t) { return std::tie(t.ticket, t.text); }
};

// How many tickets of an area share these three.
struct CountedTickets {
  bool is_mine = false, is_of_my_areas = false;
  int place = 0;
  long long tickets = 0;
};
template <>
struct Columns<CountedTickets> {
  static auto of(auto& c) { return std::tie(c.is_mine, c.is_of_my_areas, c.place, c.tickets); }
};

template <>
inline constexpr std::array<std::string_view, 3> kNames<Whose>{"mine", "my_areas", "all"};

namespace {

constexpr int kLater = 4;  // a place after those of QueuePlace

// The three expressions and the condition of the index tickets_in_queue, letter for letter.
const std::string kPlace =
    "(case when status = 'waiting' then 3 when type = 'incident' and area = 'hosting' then 0"
    " when priority in ('high', 'urgent') then 1 else 2 end)";
const std::string kUrgency =
    "(case when status = 'waiting' then 2 when priority = 'urgent' then 0"
    " when priority = 'high' then 1 else 2 end)";
const std::string kDue =
    "(case when status = 'waiting' then since else coalesce(promised, 9223372036854775807) end)";
const std::string kIsOpen = "status <> 'resolved' and status <> 'closed'";

const std::string kOrder = kPlace + ", " + kUrgency + ", " + kDue + ", opened, id";
const std::string kSelect = "select " + kTicketColumns + ", promised, planned from tickets where ";

// Somebody who serves no area serves all; an area that no active technician is tied to is
// everybody's.
const std::string kIsOfMyAreas =
    "(area is null or area in (select area from staff_areas where person = :person)"
    " or not exists (select 1 from staff_areas where person = :same_person)"
    " or area not in (select s.area from staff_areas s join people p on p.id = s.person"
    "  where p.is_technician = 1 and p.is_disabled = 0))";

const std::string kIsWhose =
    "(:whose = 'all' or assignee = :email or (:whose_2 = 'my_areas' and " + kIsOfMyAreas + "))";
const std::string kFits =
    "(:area = '' or area = :area_2) and (:account = '' or account = :account_2)"
    " and (:status = '' or status = :status_2) and (:priority = '' or priority = :priority_2)"
    " and (:type = '' or type = :type_2) and (:planned = '' or planned = :planned_2)";
const std::string kWanted = kIsOpen + " and " + kIsWhose + " and " + kFits;
const std::string kIsNow = "(status = 'waiting' or planned is null or planned <= :today)";
const std::string kIsLater = "(status <> 'waiting' and planned > :today)";

template <typename E>
std::string word(const std::optional<E>& value) {
  return value ? std::string(name_of(*value)) : "";
}

// Calls `run` with the values of `before`, of kFits, and `more`.
template <typename Run, typename... Before, typename... More>
auto with_fits(const QueueFilter& filter, const std::tuple<Before...>& before, const Run& run,
               const More&... more) {
  const auto status = word(filter.status), priority = word(filter.priority),
             type = word(filter.type);
  const auto planned = filter.planned ? day_text(*filter.planned) : "";
  return std::apply(
      [&](const auto&... first) {
        return run(first..., filter.area, filter.area, filter.account, filter.account, status,
                   status, priority, priority, type, type, planned, planned, more...);
      },
      before);
}

// With the values of kWanted, and `more`.
template <typename Run, typename... More>
auto with_wanted(const QueueFilter& filter, const Run& run, const More&... more) {
  const std::string whose(name_of(filter.whose));
  return with_fits(filter, std::tuple(whose, filter.email, whose, filter.person, filter.person),
                   run, more...);
}

template <typename... More>
std::vector<QueueTicket> wanted(Transaction& tx, const std::string& sql, const QueueFilter& filter,
                                const More&... more) {
  return with_wanted(
      filter,
      [&](const auto&... values) { return tx.connection().records<QueueTicket>(sql, values...); },
      more...);
}

bool counts(const CountedTickets& row, Whose whose) {
  return whose == Whose::All || row.is_mine || (whose == Whose::MyAreas && row.is_of_my_areas);
}

void add(QueueCounts& counts_of_all, const CountedTickets& row, Whose whose) {
  counts_of_all.all += row.tickets;
  if (counts(row, Whose::Mine)) counts_of_all.mine += row.tickets;
  if (counts(row, Whose::MyAreas)) counts_of_all.my_areas += row.tickets;
  if (!counts(row, whose)) return;
  long long* const places[] = {&counts_of_all.hosting, &counts_of_all.pressing,
                               &counts_of_all.ordinary, &counts_of_all.waiting,
                               &counts_of_all.later};
  *places[row.place] += row.tickets;
}

}  // namespace

QueuePlace place_of(const TicketHead& ticket) {
  if (ticket.status == TicketStatus::Waiting) return QueuePlace::Waiting;
  if (ticket.type == TicketType::Incident && ticket.area == "hosting") return QueuePlace::Hosting;
  return ticket.priority >= TicketPriority::High ? QueuePlace::Pressing : QueuePlace::Ordinary;
}

std::vector<QueueTicket> queue(Transaction& tx, const QueueFilter& filter, Day today, int limit,
                               int skip) {
  static const std::string sql =
      kSelect + kWanted + " and " + kIsNow + " order by " + kOrder + " limit :limit offset :skip";
  return wanted(tx, sql, filter, today, limit, skip);
}

std::vector<QueueTicket> planned_later(Transaction& tx, const QueueFilter& filter, Day today,
                                       int limit) {
  static const std::string sql =
      kSelect + kWanted + " and " + kIsLater + " order by planned, " + kOrder + " limit :limit";
  return wanted(tx, sql, filter, today, limit);
}

std::vector<QueueTicket> in_queue(Transaction& tx, const QueueFilter& filter, int limit) {
  static const std::string sql = kSelect + kWanted + " order by " + kOrder + " limit :limit";
  return wanted(tx, sql, filter, limit);
}

std::optional<QueueTicket> in_queue(Transaction& tx, const QueueFilter& filter,
                                    const std::string& ticket) {
  if (!is_fit_id(ticket)) return std::nullopt;
  static const std::string sql = kSelect + kWanted + " and id = :id";
  auto found = wanted(tx, sql, filter, ticket);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<TicketText> texts_in_queue(Transaction& tx, int limit) {
  const std::string newest =
      "(select id from tickets where " + kIsOpen + " order by opened desc, id limit :limit)";
  auto& sql = tx.connection();
  auto texts = sql.records<TicketText>(
      "select id, subject || ' ' || body from tickets where id in " + newest, limit);
  std::ranges::move(
      sql.records<TicketText>("select ticket, body from messages where ticket in " + newest, limit),
      std::back_inserter(texts));
  return texts;
}

QueueCounts queue_counts(Transaction& tx, const QueueFilter& filter, Day today) {
  static const std::string sql = "select is_mine, case when " + kIsOfMyAreas +
                                 " then 1 else 0 end, place, tickets from (select"
                                 " case when assignee = :email then 1 else 0 end as is_mine, area,"
                                 " case when " +
                                 kIsLater + " then " + std::to_string(kLater) + " else " + kPlace +
                                 " end as place, count(*) as tickets from tickets where " +
                                 kIsOpen + " and " + kFits +
                                 " group by is_mine, area, place) counted";
  const auto rows = with_fits(filter, std::tuple(filter.person, filter.person, filter.email, today),
                              [&](const auto&... values) {
                                return tx.connection().records<CountedTickets>(sql, values...);
                              });
  QueueCounts counts;
  for (const auto& row : rows) add(counts, row, filter.whose);
  return counts;
}

long long opened_after(Transaction& tx, const QueueFilter& filter, Instant moment) {
  static const std::string sql =
      "select count(*) from tickets where " + kWanted + " and opened > :moment";
  return with_wanted(
             filter,
             [&](const auto&... values) {
               return tx.connection().select<long long>(sql, values...);
             },
             moment)
      .at(0);
}

// What is compared is no column, so that no planner takes the log's key and reads every ticket that
// ever changed: from the newest change back, the first of a ticket is soon found.
long long last_ticket_change(Transaction& tx) {
  const auto newest = tx.connection().select<long long>(
      "select number from change_log where thing || '' = 'ticket' order by number desc limit 1");
  return newest.empty() ? 0 : newest.front();
}

}  // namespace kb::store
