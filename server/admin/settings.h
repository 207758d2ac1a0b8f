// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// Setting what the store keeps of the portal itself, with a line in the audit log. For
// server/admin.
//
// Throws:  Error BadInput, StoreUnavailable. Threads: any.
namespace kb::server {

// Notes what was done to a setting or another thing that is no person's.
void note_setting(store::Transaction& tx, const Request& request, const Visitor& visitor,
                  const Services& services, const std::string& name, const std::string& detail);

// Nothing, and no line, when it is so already.
void put_setting(store::Transaction& tx, const Request& request, const Visitor& visitor,
                 const Services& services, std::string_view name, const std::string& value,
                 const std::string& detail);

}  // namespace kb::server
