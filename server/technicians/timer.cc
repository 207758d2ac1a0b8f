// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/utf8.h"
#include "server/names.h"
#include "server/technicians/pages.h"
#include "server/view/amounts.h"
#include "server/view/links.h"
#include "server/view/time_effect.h"
#include "store/ticket_lists.h"
#include "store/timers.h"

namespace kb::server {

Response turn_timer(const Request& request, const Visitor& visitor, Services& services) {
  const auto id = request.capture("id");
  const auto& person = visitor.person->id;
  const Instant now = services.clock.now();
  auto tx = services.store.write();
  if (!request.form_value("pausa").empty()) {
    store::stop_timer(tx, person, id, now);
    tx.commit();
    return redirect(view::desk_done_path(id, "pausa"));
  }
  const auto start = store::start_timer(tx, person, id, now);
  if (!start.is_there) throw Error(ErrorCode::NotFound, "no such ticket");
  tx.commit();
  if (start.halted) return redirect(view::desk_done_path(id, "otro-reloj", *start.halted));
  return redirect(view::desk_done_path(id, "reloj"));
}

Response tell_time_effect(const Request& request, const Visitor& visitor, Services& services) {
  auto tx = services.store.read();
  const auto ticket = store::find_ticket_head(tx, request.capture("id"));
  if (!ticket) throw Error(ErrorCode::NotFound, "no such ticket");
  const auto minutes =
      view::parse_minutes(request.query_value("minutos"), store::kMostEntryMinutes);
  std::string text;
  if (minutes && *minutes > 0 && !ticket->account.empty()) {
    const bool is_free = !request.query_value("gratis").empty();
    text = view::time_effect_text(
        services.renderer.words(visitor.language), *minutes,
        store::preview_time(tx, ticket->account, is_free ? 0 : *minutes, services.clock.now()),
        account_name(tx, ticket->account));
  }
  auto response = json_response(nlohmann::json{{"text", text}}.dump());
  response.caching = Caching::None;
  return response;
}

}  // namespace kb::server
