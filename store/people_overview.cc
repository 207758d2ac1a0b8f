// SPDX-License-Identifier: MIT
#include "store/people_overview.h"

#include "store/connection.h"
#include "store/people_columns.h"

namespace kb::store {

template <>
struct Columns<PersonOverview> {
  static auto of(auto& o) {
    return std::tuple_cat(
        Columns<Person>::of(o.person),
        std::tie(o.account_name, o.has_password, o.last_seen, o.invited_until));
  }
};

namespace {

const std::string kSelect =
    "select " + kPersonColumns +
    ", coalesce((select accounts.name from accounts where accounts.id = people.account), ''),"
    " case when password_hash <> '' then 1 else 0 end, last_seen,"
    " (select max(t.expires) from one_time_tokens t where t.person = people.id"
    "  and t.purpose = 'invitation' and t.used is null and t.expires > :now)"
    " from people ";
const std::string kOrder = " order by name, email";

const std::string kAble = " and is_disabled = 0 and password_hash <> ''";

bool is_there(Transaction& tx, const std::string& where, const auto&... values) {
  return !tx.connection()
              .select<std::string>("select id from people where " + where + kAble + " limit 1",
                                   values...)
              .empty();
}

}  // namespace

std::vector<PersonOverview> people_overview(Transaction& tx, Instant now) {
  return tx.connection().records<PersonOverview>(kSelect + kOrder, now);
}

std::vector<PersonOverview> people_overview(Transaction& tx, Instant now,
                                            const std::string& account) {
  if (!is_fit_id(account)) return {};
  return tx.connection().records<PersonOverview>(kSelect + "where account = :account" + kOrder,
                                                 now, account);
}

std::optional<PersonOverview> person_overview(Transaction& tx, Instant now, const std::string& id) {
  if (!is_fit_id(id)) return std::nullopt;
  auto found = tx.connection().records<PersonOverview>(kSelect + "where id = :id", now, id);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

bool is_last_manager(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id) || !is_there(tx, "id = :id and may_manage = 1", id)) return false;
  return !is_there(tx,
                   "id <> :id and may_manage = 1"
                   " and account = (select account from people where id = :same)",
                   id, id);
}

bool is_last_administrator(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id) || !is_there(tx, "id = :id and is_administrator = 1", id)) return false;
  return !is_there(tx, "id <> :id and is_administrator = 1", id);
}

}  // namespace kb::store
