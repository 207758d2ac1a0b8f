// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/view/catalogue.h"
#include "server/view/mustache_data.h"

// The card beside a ticket that leads to its work order and, for technicians, to its time.
namespace kb::server::view {

struct TicketWork {
  std::string ticket;
  std::string order, order_title;  // of the work order that was made of it; empty: none
  bool may_note_time = false, may_make_order = false;
};

// Fills what partials/ticket_time shows; nothing when there is nothing to lead to.
void put_ticket_work(Data& data, const Catalogue& words, const TicketWork& work, bool is_desk);

}  // namespace kb::server::view
