// SPDX-License-Identifier: MIT
#include "store/notice_settings.h"

#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<NoticeSettings> {
  static auto of(auto& s) {
    return std::tie(s.new_reply, s.state_change, s.approval_wanted, s.plan_alert);
  }
};

NoticeSettings notice_settings(Transaction& tx, const std::string& person) {
  if (!is_fit_id(person)) return {};
  const auto found = tx.connection().records<NoticeSettings>(
      "select new_reply, state_change, approval_wanted, plan_alert from notice_settings"
      " where person = :person",
      person);
  return found.empty() ? NoticeSettings{} : found.front();
}

void put_notice_settings(Transaction& tx, const std::string& person,
                         const NoticeSettings& settings) {
  require_id("notice_settings.person", person);
  tx.connection().execute(
      "insert into notice_settings (person, new_reply, state_change, approval_wanted, plan_alert)"
      " values (:person, :new_reply, :state_change, :approval_wanted, :plan_alert)"
      " on conflict (person) do update set new_reply = excluded.new_reply,"
      " state_change = excluded.state_change, approval_wanted = excluded.approval_wanted,"
      " plan_alert = excluded.plan_alert",
      person, settings.new_reply, settings.state_change, settings.approval_wanted,
      settings.plan_alert);
}

}  // namespace kb::store
