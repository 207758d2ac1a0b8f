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
Response send_article_image(const Request& request, const Visitor& visitor, Services& services);
Response show_ticket(const Request& request, const Visitor& visitor, Services& services);
Response show_area(const Request& request, const Visitor& visitor, Services& services);
Response show_how_we_work(const Request& request, const Visitor& visitor, Services& services);
Response show_ask(const Request& request, const Visitor& visitor, Services& services);
Response write_ask(const Request& request, const Visitor& visitor, Services& services);
Response suggest_beside(const Request& request, const Visitor& visitor, Services& services);
Response preview_ask(const Request& request, const Visitor& visitor, Services& services);
Response change_ask_files(const Request& request, const Visitor& visitor, Services& services);
Response send_attachment(const Request& request, const Visitor& visitor, Services& services);
Response show_ask_solved(const Request& request, const Visitor& visitor, Services& services);
Response vote_on_article(const Request& request, const Visitor& visitor, Services& services);
Response close_own_ticket(const Request& request, const Visitor& visitor, Services& services);
Response reply_to_ticket(const Request& request, const Visitor& visitor, Services& services);
Response change_reply_files(const Request& request, const Visitor& visitor, Services& services);
Response keep_reply(const Request& request, const Visitor& visitor, Services& services);
Response confirm_ticket(const Request& request, const Visitor& visitor, Services& services);
Response ask_again(const Request& request, const Visitor& visitor, Services& services);
Response show_tickets(const Request& request, const Visitor& visitor, Services& services);
Response send_own_data(const Request& request, const Visitor& visitor, Services& services);
Response send_news_feed(const Request& request, const Visitor& visitor, Services& services);

Response show_sign_in(const Request& request, const Visitor& visitor, Services& services);
Response sign_in(const Request& request, const Visitor& visitor, Services& services);
Response sign_out(const Request& request, const Visitor& visitor, Services& services);

// People: passwords, one's own account, the contacts of one's account.
Response show_forgotten(const Request& request, const Visitor& visitor, Services& services);
Response send_forgotten(const Request& request, const Visitor& visitor, Services& services);
Response show_invitation(const Request& request, const Visitor& visitor, Services& services);
Response accept_invitation(const Request& request, const Visitor& visitor, Services& services);
Response show_new_password(const Request& request, const Visitor& visitor, Services& services);
Response choose_new_password(const Request& request, const Visitor& visitor, Services& services);
Response show_account(const Request& request, const Visitor& visitor, Services& services);
Response save_profile(const Request& request, const Visitor& visitor, Services& services);
Response change_password(const Request& request, const Visitor& visitor, Services& services);
Response close_sessions(const Request& request, const Visitor& visitor, Services& services);
Response show_contacts(const Request& request, const Visitor& visitor, Services& services);
Response invite_contact(const Request& request, const Visitor& visitor, Services& services);
Response show_contact(const Request& request, const Visitor& visitor, Services& services);
Response change_contact(const Request& request, const Visitor& visitor, Services& services);

// Work orders, calls and the account's plan.
Response show_order(const Request& request, const Visitor& visitor, Services& services);
Response decide_order(const Request& request, const Visitor& visitor, Services& services);
Response show_order_statement(const Request& request, const Visitor& visitor, Services& services);
Response show_call(const Request& request, const Visitor& visitor, Services& services);
Response confirm_call(const Request& request, const Visitor& visitor, Services& services);
Response show_plan(const Request& request, const Visitor& visitor, Services& services);
// "2026-11" as a page, "2026-11.csv" as a file.
Response show_plan_month(const Request& request, const Visitor& visitor, Services& services);

Response set_theme(const Request& request, const Visitor& visitor, Services& services);
Response set_language(const Request& request, const Visitor& visitor, Services& services);

}  // namespace kb::server
