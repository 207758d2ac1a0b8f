// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "store/people.h"

// Which notices a person wants by e-mail. Until they choose, all of them.
namespace kb::store {

struct NoticeSettings {
  bool new_reply = true, state_change = true, approval_wanted = true, plan_alert = true;
  bool operator==(const NoticeSettings&) const = default;
};

NoticeSettings notice_settings(Transaction& tx, const std::string& person);
// Throws Error BadInput for a person who is not there.
void put_notice_settings(Transaction& tx, const std::string& person,
                         const NoticeSettings& settings);

using Notice = bool NoticeSettings::*;

// Which contacts of an account are to be told: those with access and the right who want that
// notice, by e-mail.
std::vector<Person> contacts_to_tell(Transaction& tx, const std::string& account,
                                     bool Rights::*right, Notice notice);

}  // namespace kb::store
