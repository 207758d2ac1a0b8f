// SPDX-License-Identifier: MIT
#include "store/site_settings.h"

#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {

SiteSettings site_settings(Transaction& tx) {
  SiteSettings settings;
  for (auto& [name, value] :
       tx.connection().select<std::string, std::string>("select name, value from site_settings"))
    settings.emplace(std::move(name), std::move(value));
  return settings;
}

std::optional<std::string> site_setting(Transaction& tx, const std::string& name) {
  auto found = tx.connection().select<std::string>(
      "select value from site_settings where name = :name", name);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

PutResult put_site_setting(Transaction& tx, const std::string& name, const std::string& value) {
  require_id("site_settings.name", name);
  require_text("site_settings.value", value);
  if (value.size() > kMaxSettingBytes)
    throw Error(ErrorCode::BadInput, "site_settings.value is too long");
  tx.lock_changes();
  const auto before = site_setting(tx, name);
  if (before.value_or("") == value) return PutResult::Unchanged;
  if (value.empty())
    tx.connection().execute("delete from site_settings where name = :name", name);
  else
    tx.connection().execute(
        "insert into site_settings (name, value) values (:name, :value)"
        " on conflict (name) do update set value = excluded.value",
        name, value);
  return before ? PutResult::Changed : PutResult::Added;
}

}  // namespace kb::store
