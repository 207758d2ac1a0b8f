// SPDX-License-Identifier: MIT
#include <charconv>
#include <nlohmann/json.hpp>

#include "server/technicians/pages.h"
#include "server/technicians/queue_reading.h"

namespace kb::server {
namespace {

long long number_in(const Request& request, std::string_view name) {
  const auto text = request.query_value(name);
  long long number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// Empty while nothing happened: the same answer each time, so that 304 stands for it.
std::string news_text(const view::Catalogue& words, long long came_in, bool has_changed) {
  if (came_in > 0) return words.count("queue.fresh", came_in);
  return has_changed ? words.text("queue.fresh.changed") : "";
}

}  // namespace

Response tell_queue_news(const Request& request, const Visitor& visitor, Services& services) {
  const auto filter = queue_filter(queue_address_of(request), visitor);
  const Instant shown{std::chrono::milliseconds(number_in(request, view::kMomentParameter))};
  long long came_in = 0;
  bool has_changed = false;
  {
    auto tx = services.store.read();
    has_changed = store::last_ticket_change(tx) > number_in(request, view::kChangeParameter);
    if (has_changed) came_in = store::opened_after(tx, filter, shown);
  }
  const auto text = news_text(services.renderer.words(visitor.language), came_in, has_changed);
  auto response = json_response(nlohmann::json{{"new", came_in}, {"text", text}}.dump());
  response.caching = Caching::Revalidate;
  return response;
}

}  // namespace kb::server
