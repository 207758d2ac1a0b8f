// SPDX-License-Identifier: MIT
#include "server/view/ticket_work.h"

#include "server/view/links.h"

namespace kb::server::view {

void put_ticket_work(Data& data, const Catalogue& words, const TicketWork& work, bool is_desk) {
  const bool has_order = !work.order.empty();
  put(data, "has_work", has_order || work.may_note_time || work.may_make_order);
  put(data, "order_href",
      !has_order ? "" : (is_desk ? order_desk_path(work.order) : order_path(work.order)));
  put(data, "order_name",
      words.text("ticket.work.order", {{"id", work.order}, {"title", work.order_title}}));
  put(data, "time_href", work.may_note_time ? ticket_time_path(work.ticket) : "");
  put(data, "make_order_path", work.may_make_order ? ticket_order_path(work.ticket) : "");
}

}  // namespace kb::server::view
