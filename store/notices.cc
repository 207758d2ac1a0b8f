// SPDX-License-Identifier: MIT
#include "store/notices.h"

#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<NoticeSettings> {
  static auto of(auto& s) { return std::tie(s.reply, s.state, s.approval, s.plan); }
};

namespace {

std::vector<NoticeSettings> chosen(Transaction& tx, const std::string& person) {
  return tx.connection().records<NoticeSettings>(
      "select reply, state, approval, plan from notice_settings where person = :person", person);
}

}  // namespace

PutResult put_notice_settings(Transaction& tx, const std::string& person,
                              const NoticeSettings& settings) {
  require_id("notice_settings.person", person);
  const auto before = chosen(tx, person);
  if (!before.empty() && before.front() == settings) return PutResult::Unchanged;
  tx.connection().execute(
      "insert into notice_settings (person, reply, state, approval, plan)"
      " values (:person, :reply, :state, :approval, :plan) on conflict (person) do update set"
      " reply = excluded.reply, state = excluded.state, approval = excluded.approval,"
      " plan = excluded.plan",
      person, settings.reply, settings.state, settings.approval, settings.plan);
  return before.empty() ? PutResult::Added : PutResult::Changed;
}

NoticeSettings find_notice_settings(Transaction& tx, const std::string& person) {
  if (!is_fit_id(person)) return {};
  const auto found = chosen(tx, person);
  return found.empty() ? NoticeSettings{} : found.front();
}

}  // namespace kb::store
