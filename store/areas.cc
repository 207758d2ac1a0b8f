// SPDX-License-Identifier: MIT
#include "store/ensure.h"

#include "store/accounts.h"
#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<Area> {
  static auto of(auto& a) {
    return std::tie(a.id, a.icon, a.position, a.name_es, a.name_en, a.hint_es, a.hint_en,
                    a.include_es, a.include_en, a.who_es, a.who_en);
  }
};

namespace {

constexpr const char* kSelect =
    "select id, icon, position, name_es, name_en, hint_es, hint_en, include_es, include_en, who_es,"
    " who_en from areas";

void check(const Area& area) {
  require_id("areas.id", area.id);
  require_text("areas.icon", area.icon);
  require_text("areas.name_es", area.name_es);
  require_text("areas.name_en", area.name_en);
  require_text("areas.hint_es", area.hint_es);
  require_text("areas.hint_en", area.hint_en);
  require_text("areas.include_es", area.include_es);
  require_text("areas.include_en", area.include_en);
  require_text("areas.who_es", area.who_es);
  require_text("areas.who_en", area.who_en);
}

}  // namespace

PutResult put_area(Transaction& tx, const Area& area) {
  check(area);
  tx.lock_changes();
  Connection& sql = tx.connection();
  const auto before = sql.records<Area>(std::string(kSelect) + " where id = :id", area.id);
  if (!before.empty() && before.front() == area) return PutResult::Unchanged;
  sql.write(
      "insert into areas (id, icon, position, name_es, name_en, hint_es, hint_en, include_es,"
      " include_en, who_es, who_en) values (:id, :icon, :position, :name_es, :name_en, :hint_es,"
      " :hint_en, :include_es, :include_en, :who_es, :who_en)"
      " on conflict (id) do update set icon = excluded.icon, position = excluded.position,"
      " name_es = excluded.name_es, name_en = excluded.name_en,"
      " hint_es = excluded.hint_es, hint_en = excluded.hint_en,"
      " include_es = excluded.include_es, include_en = excluded.include_en,"
      " who_es = excluded.who_es, who_en = excluded.who_en",
      area);
  return before.empty() ? PutResult::Added : PutResult::Changed;
}

std::vector<Area> areas(Transaction& tx) {
  return tx.connection().records<Area>(std::string(kSelect) + " order by position, id");
}

void ensure_area(Transaction& tx, const std::string& id) {
  if (id.empty()) return;
  tx.connection().execute(
      "insert into areas (id, icon, position, name_es, name_en, hint_es, hint_en)"
      " select :id, '', coalesce(max(position), 0) + 1, :name_es, :name_en, '', '' from areas"
      " where true on conflict (id) do nothing",
      id, id, id);
}

}  // namespace kb::store
