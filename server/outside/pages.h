// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// For another help desk that the firm works with: the panel as a page that its own pages hold in a
// frame, and the call by which it says which article solved one of its tickets. Both are signed by
// the setting panel-key (signature.h), carry no cookies, and are not there without that key.
//
// Throws:  Error NotFound without a key; Forbidden for a signature that does not fit or is over;
//          BadInput. Threads: any.
namespace kb::server {

Response show_panel(const Request& request, const Visitor& visitor, Services& services);
// The same with what somebody says of an article in it.
Response use_panel(const Request& request, const Visitor& visitor, Services& services);
Response link_api(const Request& request, const Visitor& visitor, Services& services);

}  // namespace kb::server
