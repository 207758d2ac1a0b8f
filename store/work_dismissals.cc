// SPDX-License-Identifier: MIT
#include "store/work_dismissals.h"

#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<WorkDismissal> {
  static auto of(auto& d) {
    return std::tie(d.kind, d.thing, d.evidence, d.title, d.person, d.at);
  }
};

namespace {

void check(const WorkDismissal& dismissal) {
  require_id("work_dismissals.kind", dismissal.kind);
  require_text("work_dismissals.thing", dismissal.thing);
  require_text("work_dismissals.title", dismissal.title);
  require_text("work_dismissals.person", dismissal.person);
  if (dismissal.thing.empty() || dismissal.thing.size() > kMostThingBytes)
    throw Error(ErrorCode::BadInput, "work_dismissals.thing is empty or longer than 400 bytes");
}

}  // namespace

PutResult put_work_dismissal(Transaction& tx, const WorkDismissal& dismissal) {
  check(dismissal);
  tx.lock_changes();
  const auto before = tx.connection().records<WorkDismissal>(
      "select kind, thing, evidence, title, person, at from work_dismissals"
      " where kind = :kind and thing = :thing",
      dismissal.kind, dismissal.thing);
  if (!before.empty() && before.front() == dismissal) return PutResult::Unchanged;
  tx.connection().write(
      "insert into work_dismissals (kind, thing, evidence, title, person, at)"
      " values (:kind, :thing, :evidence, :title, :person, :at)"
      " on conflict (kind, thing) do update set evidence = excluded.evidence,"
      " title = excluded.title, person = excluded.person, at = excluded.at",
      dismissal);
  return before.empty() ? PutResult::Added : PutResult::Changed;
}

bool remove_work_dismissal(Transaction& tx, const std::string& kind, const std::string& thing) {
  return tx.connection().execute(
             "delete from work_dismissals where kind = :kind and thing = :thing", kind, thing) > 0;
}

std::vector<WorkDismissal> work_dismissals(Transaction& tx) {
  return tx.connection().records<WorkDismissal>(
      "select kind, thing, evidence, title, person, at from work_dismissals"
      " order by at desc, kind, thing");
}

}  // namespace kb::store
