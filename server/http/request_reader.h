// SPDX-License-Identifier: MIT
#pragma once
#include <httplib.h>

#include <string_view>

#include "server/http/message.h"
#include "server/http/proxies.h"

// From what the library parsed, and the body behind it, to the request that handlers see.
namespace kb::server {

// Fills `out` but for its id; its address is what `proxies` make of the peer and the headers. Throws Error BadInput for text that is not UTF-8, control characters
// in the path, and forms that form.h refuses; `out` then holds what was read so far.
void read_request(const httplib::Request& in, std::string_view body, const TrustedProxies& proxies,
                  Request& out);

}  // namespace kb::server
