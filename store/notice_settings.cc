// SPDX-License-Identifier: MIT
#include "store/notice_settings.h"

#include <algorithm>

#include "store/checks.h"
#include "store/connection.h"
#include "store/people_columns.h"
#include "store/right_names.h"

namespace kb::store {

template <>
struct Columns<NoticeSettings> {
  static auto of(auto& s) {
    return std::tie(s.new_reply, s.state_change, s.approval_wanted, s.plan_alert);
  }
};

namespace {

// Whoever never chose has no row, and wants all.
std::string people_who_want(WantedNotice notice) {
  const auto* const column = std::ranges::find_if(
      kNoticeNames, [&](const auto& candidate) { return candidate.second == notice; });
  return "select " + kPersonColumns +
         " from people left join notice_settings n on n.person = people.id"
         " where is_disabled = 0 and coalesce(n." +
         column->first + ", 1) = 1";
}

}  // namespace

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

std::vector<Person> contacts_to_tell(Transaction& tx, const std::string& account,
                                     bool Rights::*right, WantedNotice notice) {
  if (!is_fit_id(account)) return {};
  const auto* const named = std::ranges::find_if(
      kRightNames, [&](const auto& candidate) { return candidate.second == right; });
  return tx.connection().records<Person>(people_who_want(notice) + " and may_" +
                                             std::string(named->first) +
                                             " = 1 and account = :account order by email",
                                         account);
}

}  // namespace kb::store
