// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"

// A ticket that is closed by who asked, because they solved it themselves.
namespace kb::server {

bool may_close(const Visitor& visitor, const store::TicketHead& ticket);  // their own, and not over

}  // namespace kb::server
