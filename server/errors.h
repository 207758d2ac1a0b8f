// SPDX-License-Identifier: MIT
#pragma once
#include "core/error.h"
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"
#include "server/view/error_page.h"

// Errors as responses: pages for people, application/problem+json (RFC 9457) for programs. Neither
// tells what happened inside; the request's id leads to the line in the log.
namespace kb::server {

bool wants_problem_json(const Request& request);  // below /api, or asks for JSON and not for HTML

view::Fault fault_of(ErrorCode code);

// `detail` is shown to programs only.
Response error_response(const Request& request, const Visitor& visitor, const Services& services,
                        view::Fault fault, int status, const std::string& detail = {});

}  // namespace kb::server
