// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"
#include "server/view/page.h"

// From a handler to a page and back: the frame that surrounds it, and the response that carries it.
namespace kb::server {

view::Frame make_frame(const Request& request, const Visitor& visitor, const Config& config);

// Pages that anyone may see are kept by the browser and asked for again; those of somebody who is
// signed in are not kept.
Response page_response(const Visitor& visitor, std::string html, int status = 200);

}  // namespace kb::server
