// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "core/time.h"
#include "store/store.h"

// Forms that were sent, so that one sent twice does nothing the second time. The same form with
// another text (by the browser's back button) is another one.
//
// For store/ alone. Throws: Error BadInput for a key that is not fit.
namespace kb::store {

// False when it was sent before.
bool note_sent(Transaction& tx, const std::string& key, const std::string& text,
               const std::string& ticket, Instant at);
// The message was taken back: the same form may bring it again.
void forget_sent_form(Transaction& tx, const std::string& key, const std::string& text);
bool was_sent(Transaction& tx, const std::string& key, const std::string& text);

}  // namespace kb::store
