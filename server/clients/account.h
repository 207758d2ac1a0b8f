// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"
#include "server/view/account_page.h"

// The page of one's own account, for the handlers of its forms.
namespace kb::server {

view::AccountPage account_page(const Request& request, const Visitor& visitor, Services& services);
Response account_response(const Request& request, const Visitor& visitor, Services& services,
                          const view::AccountPage& page, int status = 200);
Response account_done(view::AccountDone done);
std::string session_token(const Request& request, const Services& services);

}  // namespace kb::server
