// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"
#include "server/view/ask_form_page.h"
#include "store/suggestions.h"

// Secrets in what somebody writes: found before anything is stored, covered in what is. Its writer
// either has one moved to the sealed part of the draft, or says that it is none.
//
// Throws:  as the store and the key file do. Threads: any.
namespace kb::server {

inline constexpr std::string_view kSealButton = "sellar";       // value: the covered secret
inline constexpr std::string_view kNoSecretButton = "noclave";  // value: the covered secret

// What stands in the draft's texts and was not said to be harmless, in their order.
std::vector<view::ExposedSecret> exposed_secrets(const store::Asking& asking);

// As the buttons of the form say: what was pressed for is remembered as harmless, or leaves its
// text and is sealed for the draft, which must be in the store.
void apply_secret_buttons(store::Transaction& tx, store::Asking& asking, const Request& request,
                          const Visitor& visitor, Services& services);

// Covers in its texts what exposed_secrets tells of.
void cover_secrets(store::Asking& asking);

}  // namespace kb::server
