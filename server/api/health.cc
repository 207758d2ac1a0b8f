// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/log.h"
#include "search/index_reader.h"
#include "server/api/api.h"
#include "store/change_log.h"
#include "store/outgoing.h"

namespace kb::server {
namespace {

struct Readiness {
  search::IndexState index;
  long long last_change = 0;
  store::OutgoingFigures outgoing;
  long long lag() const { return std::max(0LL, last_change - index.applied); }
};

Readiness readiness(Services& services) {
  Readiness now;
  now.index = services.index.state();
  auto tx = services.store.read();
  now.last_change = store::last_change_number(tx);
  now.outgoing = store::outgoing_figures(tx);
  return now;
}

void add_gauge(std::string& out, std::string_view name, std::string_view help,
               std::string_view value) {
  out += fmt::format("# HELP {0} {1}\n# TYPE {0} gauge\n{0} {2}\n", name, help, value);
}

void add_outgoing(std::string& out, const store::OutgoingFigures& figures, Instant now) {
  const auto age = std::chrono::floor<std::chrono::seconds>(now - figures.oldest.value_or(now));
  add_gauge(out, "resuelve_outgoing_queued", "Mails and webhook calls that wait to be sent.",
            std::to_string(figures.queued));
  add_gauge(out, "resuelve_outgoing_oldest_seconds", "How long the oldest of them has waited.",
            std::to_string(age.count()));
  add_gauge(out, "resuelve_outgoing_given_up", "Those that were tried for days, without success.",
            std::to_string(figures.given_up));
}

void add_readiness(std::string& out, const Readiness& now) {
  add_gauge(out, "resuelve_ready", "Store and index are open.", "1");
  add_gauge(out, "resuelve_index_lag_changes",
            "Changes of the store that the index has not applied yet.", std::to_string(now.lag()));
  out += "# HELP resuelve_index_documents Documents in the index.\n";
  out += "# TYPE resuelve_index_documents gauge\n";
  for (const auto& [audience, documents] : now.index.documents)
    out += fmt::format("resuelve_index_documents{{audience=\"{}\"}} {}\n",
                       search::to_text(audience), documents);
}

}  // namespace

Response healthz(const Request&, const Visitor&, Services&) {
  Response response;
  response.content_type = "text/plain; charset=utf-8";
  response.body = "ok\n";
  return response;
}

Response readyz(const Request&, const Visitor&, Services& services) {
  const Readiness now = readiness(services);
  nlohmann::ordered_json out = {
      {"ready", true}, {"generation", now.index.generation}, {"lag", now.lag()}};
  for (const auto& [audience, documents] : now.index.documents)
    out["documents"][std::string(search::to_text(audience))] = documents;
  return json_response(out.dump());
}

// Watching must go on when the store or the index is down: that is then a figure like the others.
Response metrics(const Request&, const Visitor&, Services& services) {
  Response response;
  response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  response.body = services.metrics.to_prometheus();
  try {
    const Readiness now = readiness(services);
    add_readiness(response.body, now);
    add_outgoing(response.body, now.outgoing, services.clock.now());
  } catch (const Error& e) {
    log::warning("not_ready", {{"why", e.what()}});
    add_gauge(response.body, "resuelve_ready", "Store and index are open.", "0");
  }
  return response;
}

}  // namespace kb::server
