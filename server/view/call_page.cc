// SPDX-License-Identifier: MIT
#include "server/view/call_page.h"

#include "server/view/amounts.h"
#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {

std::string render_call(const Renderer& renderer, const Frame& frame, const CallPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const auto& entry = page.call.entry;
  const auto& call = *page.call.call;
  const bool is_confirmed = call.follow_up == store::FollowUp::Confirmed;
  Data data;
  const auto title = words.text("call.title", {{"date", format_date(words, entry.at)}});
  put(data, "heading", title);
  put(data, "when", format_moment(words, entry.at));
  put(data, "minutes", format_minutes(words, entry.real_minutes));
  put(data, "contact", page.call.contact);
  put(data, "staff", page.call.staff);
  put(data, "summary", entry.note);
  put(data, "about", page.call.subject);
  put(data, "about_href", page.call.href);
  put(data, "number", entry.order.empty() ? entry.ticket : entry.order);
  put(data, "confirm_path", call_path(entry.id));
  put(data, "awaits", call.follow_up == store::FollowUp::Awaiting);
  put(data, "may_confirm", page.may_confirm && call.follow_up == store::FollowUp::Awaiting);
  put(data, "confirmed",
      is_confirmed && call.confirmed_at
          ? words.text("call.confirmed", {{"name", page.confirmed_by},
                                          {"date", format_moment(words, *call.confirmed_at)}})
          : "");
  put(data, "words", call.words);
  return render_page(renderer, frame, "clients/call", {title, NavItem::Tickets, false},
                     std::move(data));
}

}  // namespace kb::server::view
