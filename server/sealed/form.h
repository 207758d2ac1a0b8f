// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"
#include "server/view/sealed_pages.h"
#include "store/sealed.h"

// The form that seals a secret: an empty one, what was typed with what is wrong in it, and the
// sealing itself.
namespace kb::server {

view::SealForm empty_seal_form(const std::string& action, store::SealedOwner owner);
view::SealForm read_seal_form(const Request& request, const std::string& action);

// Of a form without problems, sent by a visitor who may; `to` says whose it becomes.
void seal_from_form(store::Transaction& tx, const Services& services, store::NewSecret to,
                    const view::SealForm& form, const store::Actor& by);

}  // namespace kb::server
