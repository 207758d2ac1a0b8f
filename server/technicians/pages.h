// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// What technicians do at the desk, one function each; routes.cc says at which address.
//
// Throws:  Error NotFound for a ticket or order that is not there; StoreUnavailable.
// Threads: any.
namespace kb::server {

Response show_queue(const Request& request, const Visitor& visitor, Services& services);
// Whether it is still as a page shows it, in JSON.
Response tell_queue_news(const Request& request, const Visitor& visitor, Services& services);
Response show_day(const Request& request, const Visitor& visitor, Services& services);
Response show_keys(const Request& request, const Visitor& visitor, Services& services);
// How tickets are solved, by area and week.
Response show_desk_figures(const Request& request, const Visitor& visitor, Services& services);
Response show_desk_ticket(const Request& request, const Visitor& visitor, Services& services);

// Two forms and two functions: what goes to the client, and what stays inside.
Response answer_ticket(const Request& request, const Visitor& visitor, Services& services);
Response note_on_ticket(const Request& request, const Visitor& visitor, Services& services);
Response change_desk_files(const Request& request, const Visitor& visitor, Services& services);
Response keep_desk_draft(const Request& request, const Visitor& visitor, Services& services);

Response change_ticket_status(const Request& request, const Visitor& visitor, Services& services);
Response assign_ticket(const Request& request, const Visitor& visitor, Services& services);
Response date_ticket(const Request& request, const Visitor& visitor, Services& services);
Response link_to_ticket(const Request& request, const Visitor& visitor, Services& services);
// No article answers it, or that is taken back.
Response mark_ticket_gap(const Request& request, const Visitor& visitor, Services& services);
// Phrases for answers: their list, and the form of one.
Response list_canned(const Request& request, const Visitor& visitor, Services& services);
Response show_canned(const Request& request, const Visitor& visitor, Services& services);
Response change_canned(const Request& request, const Visitor& visitor, Services& services);
// Puts an article or a phrase into the answer that is being written, without sending it.
Response insert_article(const Request& request, const Visitor& visitor, Services& services);
// Sends the answer if there is one, and solves it: with what is learned from it and its time.
Response close_ticket(const Request& request, const Visitor& visitor, Services& services);

// Starts the visitor's clock on it, or stops it.
Response turn_timer(const Request& request, const Visitor& visitor, Services& services);
// What some minutes would do to the plan, in JSON.
Response tell_time_effect(const Request& request, const Visitor& visitor, Services& services);
Response merge_tickets(const Request& request, const Visitor& visitor, Services& services);
// Takes back what the visitor did just before.
Response undo_act(const Request& request, const Visitor& visitor, Services& services);

// Solved tickets that are like one: /mesa/parecidas?consulta=T-1.
Response show_similar(const Request& request, const Visitor& visitor, Services& services);

// Work orders and time.
Response list_orders(const Request& request, const Visitor& visitor, Services& services);
Response create_order(const Request& request, const Visitor& visitor, Services& services);
Response create_order_from_ticket(const Request& request, const Visitor& visitor,
                                  Services& services);
Response show_order_desk(const Request& request, const Visitor& visitor, Services& services);
Response move_order(const Request& request, const Visitor& visitor, Services& services);
Response show_order_time(const Request& request, const Visitor& visitor, Services& services);
Response add_order_time(const Request& request, const Visitor& visitor, Services& services);
Response show_ticket_time(const Request& request, const Visitor& visitor, Services& services);
Response add_ticket_time(const Request& request, const Visitor& visitor, Services& services);

}  // namespace kb::server
