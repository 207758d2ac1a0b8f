// SPDX-License-Identifier: MIT
#include "store/ticket_lists.h"

#include "store/connection.h"
#include "store/in_list.h"
#include "store/ticket_columns.h"

namespace kb::store {

template <>
struct Columns<TicketCounts> {
  static auto of(auto& c) { return std::tie(c.open, c.over); }
};

template <>
struct Columns<StaffAnswer> {
  static auto of(auto& a) { return std::tie(a.ticket, a.body); }
};

namespace {

const std::string kSelect = "select " + kTicketColumns + " from tickets ";
const std::string kOwned =
    "where account = :account and (:anybody = '' or requester = :requester) ";

std::string of_stage(TicketStage stage) {
  return stage == TicketStage::Over ? "and status in ('resolved', 'closed')"
                                    : "and status in ('open', 'in_progress', 'waiting')";
}

}  // namespace

std::optional<TicketHead> find_ticket_head(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return std::nullopt;
  auto found = tx.connection().records<TicketHead>(kSelect + "where id = :id", id);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<TicketHead> find_ticket_heads(Transaction& tx, const std::vector<std::string>& ids) {
  return records_in<TicketHead>(tx.connection(), kSelect + "where id in", ids);
}

std::vector<TicketHead> tickets_of(Transaction& tx, const TicketOwner& owner, TicketStage stage,
                                   int limit, int skip) {
  return tx.connection().records<TicketHead>(
      kSelect + kOwned + of_stage(stage) +
          " order by updated desc, id desc limit :limit offset :skip",
      owner.account, owner.requester, owner.requester, limit, skip);
}

TicketCounts ticket_counts(Transaction& tx, const TicketOwner& owner) {
  return tx.connection()
      .records<TicketCounts>(
          "select count(case when status in ('open', 'in_progress', 'waiting') then 1 end),"
          " count(case when status in ('resolved', 'closed') then 1 end) from tickets " +
              kOwned,
          owner.account, owner.requester, owner.requester)
      .at(0);
}

std::vector<StaffAnswer> awaited_answers(Transaction& tx, const TicketOwner& owner) {
  return tx.connection().records<StaffAnswer>(
      "select m.ticket, m.body from messages m join"
      " (select w.ticket as ticket, max(w.position) as position from messages w"
      "  join tickets t on t.id = w.ticket join people p on p.email = w.sender"
      "  where t.account = :account and (:anybody = '' or t.requester = :requester)"
      "  and t.status = 'waiting' and w.is_internal = 0"
      "  and (p.is_technician = 1 or p.is_editor = 1 or p.is_administrator = 1"
      "  or p.is_publisher = 1)"
      "  group by w.ticket) newest on newest.ticket = m.ticket and newest.position = m.position",
      owner.account, owner.requester, owner.requester);
}

long long tickets_waiting_for(Transaction& tx, const TicketOwner& owner) {
  return tx.connection()
      .select<long long>("select count(*) from tickets " + kOwned + "and status = 'waiting'",
                         owner.account, owner.requester, owner.requester)
      .at(0);
}

long long tickets_waiting_for_staff(Transaction& tx) {
  return tx.connection()
      .select<long long>("select count(*) from tickets where status in ('open', 'in_progress')")
      .at(0);
}

std::vector<std::string> ticket_ids_of(Transaction& tx, const TicketOwner& owner,
                                       const std::string& after, int limit) {
  return tx.connection().select<std::string>(
      "select id from tickets " + kOwned + "and id > :after order by id limit :limit",
      owner.account, owner.requester, owner.requester, after, limit);
}

}  // namespace kb::store
