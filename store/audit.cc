// SPDX-License-Identifier: MIT
#include "store/audit.h"

#include <limits>

#include "store/audit_columns.h"
#include "store/checks.h"

namespace kb::store {

namespace {

const std::string kSelect = "select " + kAuditColumns + " from audit a ";

long long row_limit(int limit) {
  return limit > 0 ? limit : std::numeric_limits<int>::max();
}

}  // namespace

void add_audit(Transaction& tx, const AuditEntry& entry) {
  require_id_or_none("audit.actor", entry.actor.id);
  require_text("audit.actor_name", entry.actor.name);
  require_id("audit.thing_id", entry.id);
  require_id_or_none("audit.account", entry.account);
  require_text("audit.detail", entry.detail);
  // So that a lower number is never seen after a higher one.
  tx.lock_changes();
  tx.connection().execute(
      "insert into audit (at, actor, actor_name, origin, act, thing, thing_id, account, detail)"
      " values (:at, :actor, :actor_name, :origin, :act, :thing, :thing_id, :account, :detail)",
      entry.at, entry.actor.id, entry.actor.name, entry.actor.origin, entry.act, entry.thing,
      entry.id, entry.account, entry.detail);
}

std::vector<AuditEntry> audit_of(Transaction& tx, Audited thing, const std::string& id, int limit) {
  if (!is_fit_id(id)) return {};
  return tx.connection().records<AuditEntry>(
      kSelect + "where thing = :thing and thing_id = :id order by number desc limit :limit", thing,
      id, row_limit(limit));
}

std::vector<AuditEntry> audit_of_account(Transaction& tx, Audited thing, const std::string& account,
                                         int limit) {
  if (!is_fit_id(account)) return {};
  return tx.connection().records<AuditEntry>(
      kSelect + "where account = :account and thing = :thing order by number desc limit :limit",
      account, thing, row_limit(limit));
}

}  // namespace kb::store
