// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// The JSON API and the addresses that watch the program: docs/api.md and openapi.json describe
// them.
//
// Throws: Error BadInput for a parameter that does not fit; others as search and the store do.
namespace kb::server {

Response search_api(const Request& request, const Visitor& visitor, Services& services);
Response complete_api(const Request& request, const Visitor& visitor, Services& services);
Response suggest_api(const Request& request, const Visitor& visitor, Services& services);
Response similar_api(const Request& request, const Visitor& visitor, Services& services);
Response suggest_preflight(const Request& request, const Visitor& visitor, Services& services);
Response show_openapi(const Request& request, const Visitor& visitor, Services& services);

Response healthz(const Request& request, const Visitor& visitor, Services& services);  // alive
Response readyz(const Request& request, const Visitor& visitor,
                Services& services);  // store and index open
Response metrics(const Request& request, const Visitor& visitor,
                 Services& services);  // Prometheus text

}  // namespace kb::server
