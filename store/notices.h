// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "store/articles.h"
#include "store/store.h"

// Which notices by e-mail a person wants. Staff use two of them: `reply` for what clients write,
// `state` for new tickets.
//
// Out:     all of them, for who never chose. Throws: Error BadInput for a person that is not there.
// Threads: as Transaction.
namespace kb::store {

struct NoticeSettings {
  bool reply = true, state = true, approval = true, plan = true;
  bool operator==(const NoticeSettings&) const = default;
};

PutResult put_notice_settings(Transaction& tx, const std::string& person,
                              const NoticeSettings& settings);
NoticeSettings find_notice_settings(Transaction& tx, const std::string& person);

}  // namespace kb::store
