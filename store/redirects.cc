// SPDX-License-Identifier: MIT
#include "store/redirects.h"

#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<Redirect> {
  static auto of(auto& r) { return std::tie(r.source, r.target, r.since); }
};

PutResult put_redirect(Transaction& tx, const Redirect& redirect) {
  require_id("redirects.source", redirect.source);
  require_id("redirects.target", redirect.target);
  tx.lock_changes();
  Redirect direct = redirect;
  direct.target = redirected(tx, redirect.target).value_or(redirect.target);
  const auto before = redirected(tx, direct.source);
  if (direct.target == direct.source || before == direct.target) return PutResult::Unchanged;
  tx.connection().write(
      "insert into redirects (source, target, since) values (:source, :target, :since)"
      " on conflict (source) do update set target = excluded.target, since = excluded.since",
      direct);
  tx.connection().execute("update redirects set target = :target where target = :source",
                          direct.target, direct.source);
  return before ? PutResult::Changed : PutResult::Added;
}

std::optional<std::string> redirected(Transaction& tx, const std::string& source) {
  if (!is_fit_id(source)) return std::nullopt;
  auto found = tx.connection().select<std::string>(
      "select target from redirects where source = :source", source);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Redirect> redirects_to(Transaction& tx, const std::string& target) {
  if (!is_fit_id(target)) return {};
  return tx.connection().records<Redirect>(
      "select source, target, since from redirects where target = :target order by source", target);
}

std::vector<Redirect> redirects(Transaction& tx) {
  return tx.connection().records<Redirect>(
      "select source, target, since from redirects order by source");
}

bool remove_redirect(Transaction& tx, const std::string& source) {
  if (!is_fit_id(source)) return false;
  tx.lock_changes();
  return tx.connection().execute("delete from redirects where source = :source", source) > 0;
}

}  // namespace kb::store
