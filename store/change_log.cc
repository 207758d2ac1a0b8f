// SPDX-License-Identifier: MIT
#include "store/change_log.h"

#include "store/connection.h"

namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 5> kNames<Thing>{"article", "ticket", "solved_draft",
                                                               "synonyms", "promoted"};

void record_change(Transaction& tx, Thing thing, const std::string& id) {
  tx.connection().execute(
      "insert into change_log (thing, id, number) values (:thing, :id, :number)"
      " on conflict (thing, id) do update set number = excluded.number",
      thing, id, tx.next_change_number());
}

std::vector<Change> changes_after(Transaction& tx, long long after, int limit) {
  std::vector<Change> changes;
  for (auto& [number, thing, id] : tx.connection().select<long long, Thing, std::string>(
           "select number, thing, id from change_log where number > :after order by number limit "
           ":limit",
           after, limit)) {
    changes.push_back({number, thing, std::move(id)});
  }
  return changes;
}

long long last_change_number(Transaction& tx) {
  return tx.connection().select<long long>("select number from change_counter").at(0);
}

}  // namespace kb::store
