// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "store/audit.h"

// Who acts, for the audit log. Threads: any.
namespace kb::server {

// `address` as Request::remote_address has it; what is no address counts as Internet.
store::Origin origin_of(std::string_view address);

store::Actor actor_of(const Request& request, const store::Person& person);
// The visitor must be signed in.
store::Actor actor_of(const Request& request, const Visitor& visitor);

}  // namespace kb::server
