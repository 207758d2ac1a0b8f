// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// What clients and visitors do on the portal, one function each; routes.cc says at which address.
//
// Throws:  Error NotFound for what is not there or may not be seen, without telling which of the
// two;
//          StoreUnavailable.
// Threads: any.
namespace kb::server {

Response show_home(const Request& request, const Visitor& visitor, Services& services);
Response show_results(const Request& request, const Visitor& visitor, Services& services);
Response show_article(const Request& request, const Visitor& visitor, Services& services);
Response show_ticket(const Request& request, const Visitor& visitor, Services& services);
Response show_area(const Request& request, const Visitor& visitor, Services& services);
Response show_how_we_work(const Request& request, const Visitor& visitor, Services& services);
Response show_ask(const Request& request, const Visitor& visitor, Services& services);
Response write_ask(const Request& request, const Visitor& visitor, Services& services);
Response suggest_beside(const Request& request, const Visitor& visitor, Services& services);
Response show_ask_solved(const Request& request, const Visitor& visitor, Services& services);
Response vote_on_article(const Request& request, const Visitor& visitor, Services& services);
Response close_own_ticket(const Request& request, const Visitor& visitor, Services& services);
Response send_news_feed(const Request& request, const Visitor& visitor, Services& services);

Response show_sign_in(const Request& request, const Visitor& visitor, Services& services);
Response sign_in(const Request& request, const Visitor& visitor, Services& services);
Response sign_out(const Request& request, const Visitor& visitor, Services& services);

Response set_theme(const Request& request, const Visitor& visitor, Services& services);
Response set_language(const Request& request, const Visitor& visitor, Services& services);

}  // namespace kb::server
