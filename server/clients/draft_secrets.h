// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "server/written_secrets.h"
#include "store/suggestions.h"

// Secrets in what somebody writes for a new ticket: found before anything is stored, covered in
// what is. Its writer either has one moved to the sealed part of the draft, or says that it is
// none.
//
// Throws:  as the store and the key file do. Threads: any.
namespace kb::server {

// What stands in the draft's texts and was not said to be harmless, in their order.
std::vector<view::ExposedSecret> exposed_secrets(const store::Asking& asking);

// As the buttons of the form say: what was pressed for is remembered as harmless, or leaves its
// text and is sealed for the draft, which must be in the store.
void apply_secret_buttons(store::Transaction& tx, store::Asking& asking, const Request& request,
                          const Visitor& visitor, Services& services);

// Covers in its texts what exposed_secrets tells of.
void cover_secrets(store::Asking& asking);

}  // namespace kb::server
