// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// What a page sends whose writer's session ended meanwhile: its text is kept beside the draft, and
// whoever signs in puts it together.
//
// Throws:  Error Forbidden for who is signed in and may not write articles; as the store does.
// Threads: any.
namespace kb::server {

// Absent for who may write articles; else where to sign in, and to come back to.
std::optional<std::string> sign_in_first(const Request& request, const Visitor& visitor,
                                         Services& services);

}  // namespace kb::server
