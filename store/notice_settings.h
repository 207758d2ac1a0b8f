// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "store/people.h"

// Which notices a person wants by e-mail. Until they choose, all of them.
namespace kb::store {

struct NoticeSettings {
  bool new_reply = true, state_change = true, approval_wanted = true, plan_alert = true;
  bool operator==(const NoticeSettings&) const = default;
};
using WantedNotice = bool NoticeSettings::*;

// By their names, as columns and files have them.
inline constexpr std::pair<const char*, WantedNotice> kNoticeNames[] = {
    {"new_reply", &NoticeSettings::new_reply},
    {"state_change", &NoticeSettings::state_change},
    {"approval_wanted", &NoticeSettings::approval_wanted},
    {"plan_alert", &NoticeSettings::plan_alert}};

NoticeSettings notice_settings(Transaction& tx, const std::string& person);
// Throws Error BadInput for a person who is not there.
void put_notice_settings(Transaction& tx, const std::string& person,
                         const NoticeSettings& settings);

// Which contacts of an account are to be told: those with access and the right who want that
// notice, by e-mail.
std::vector<Person> contacts_to_tell(Transaction& tx, const std::string& account,
                                     bool Rights::*right, WantedNotice notice);

}  // namespace kb::store
