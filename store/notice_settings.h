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

// Who is to be told: those with access who want that notice, by e-mail. Of contacts, those of one
// account with a right.
std::vector<Person> technicians_to_tell(Transaction& tx, Notice notice);
std::vector<Person> contacts_to_tell(Transaction& tx, const std::string& account,
                                     bool Rights::*right, Notice notice);

}  // namespace kb::store
