// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/services.h"

namespace kb::server {

// An embedded file by its address with digest; kept by browsers for ever.
Response send_widget(const Request& request, const Visitor& visitor, Services& services);
Response send_asset(const Request& request, const Visitor& visitor, Services& services);

}  // namespace kb::server
