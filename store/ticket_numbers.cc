// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "store/connection.h"
#include "store/tickets.h"

namespace kb::store {
namespace {

constexpr long long kFirst = 1001;

bool is_taken(Connection& sql, long long number) {
  return sql.select<int>("select count(*) from tickets where id = :id", fmt::format("T-{}", number))
             .at(0) > 0;
}

// The highest number that a ticket has, wherever it came from. Reads the id of every ticket.
long long highest(Connection& sql) {
  const auto found = sql.select<std::string>(
      "select id from tickets where id like 'T-%' and length(id) between 3 and 17"
      " and ltrim(substr(id, 3), '0123456789') = '' order by length(id) desc, id desc limit 1");
  return found.empty() ? 0 : std::stoll(found.front().substr(2));
}

}  // namespace

std::string next_ticket_id(Transaction& tx) {
  tx.lock_changes();
  Connection& sql = tx.connection();
  auto number =
      std::max(sql.select<long long>("select number from ticket_counter").at(0) + 1, kFirst);
  if (is_taken(sql, number)) number = highest(sql) + 1;
  sql.execute("update ticket_counter set number = :number", number);
  return fmt::format("T-{}", number);
}

}  // namespace kb::store
