// SPDX-License-Identifier: MIT
#pragma once
#include <exception>
#include <functional>
#include <memory>

#include "core/config.h"
#include "core/crypto_key_file.h"
#include "core/error.h"
#include "core/time.h"
#include "search/index_reader.h"
#include "server/http/message.h"
#include "server/routes.h"
#include "server/services.h"

// The portal: from a request to a response. Finds the route, the visitor and whether they may; lets
// only forms of our own change anything; writes one line of log for each request, and counts it.
//
// Throws:  making one throws Error BadInput for settings that do not fit; answer() throws Error as
// handlers do; on_error() turns that into a page, or for the API
//          into application/problem+json, and never throws.
// Threads: any.
namespace kb::server {

class App {
 public:
  App(const Config& config, store::Store& store, search::IndexReader& index, const Clock& clock);
  ~App();

  Response answer(const Request& request);
  Response on_error(const Request& request, std::exception_ptr error) noexcept;

  // Where the figures of the connections come from, for /metrics.
  void watch(std::function<ServerCounts()> counts) { metrics_.watch(std::move(counts)); }

  Services& services() { return services_; }

 private:
  void note(const Request& request, int status, std::string_view error = {});
  Response dispatch(const Request& request, const Match& match);
  Response dispatch_with_captures(const Request& request, Match& match);
  Response missing(const Request& request, const Visitor& visitor, const Match& match);
  bool may_change(const Request& request, const Visitor& visitor, const Route& route) const;
  Response to_caller(const Request& request, const Route& route, Response response) const;
  Response guarded(const Request& request, const Visitor& visitor, const Route& route);
  Response refused(const Request& request, const Visitor& visitor);
  void set_cookies(const Request& request, const Visitor& visitor, Response& response) const;
  static Visitor settled(Visitor visitor, std::shared_ptr<const Site> site);
  Visitor visitor_of(const Request& request);
  Visitor visitor_in_trouble(const Request& request);
  Response error_page(const Request& request, ErrorCode code, const std::string& what);

  const view::Renderer& renderer_;
  Cookies cookies_;
  Sessions sessions_;
  Throttle throttle_;
  RateLimit votes_;
  RateLimit resets_;
  AllowedOrigins origins_;
  SolvedTickets solved_;
  Metrics metrics_;
  SearchNotes searches_;
  crypto::KeyFile keys_;
  store::BlobFolder files_;
  search::DuplicateList duplicates_;
  WorkList work_;
  Outgoing outgoing_;
  SiteBook site_;
  std::unique_ptr<Remembered> remembered_;
  Services services_;
};

}  // namespace kb::server
