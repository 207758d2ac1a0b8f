// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "bench/support/bare_search.h"
#include "bench/support/corpus.h"
#include "bench/support/http_client.h"
#include "bench/support/made_index.h"
#include "bench/support/timing.h"
#include "core/log.h"
#include "server/app.h"
#include "server/http/server.h"
#include "store/store.h"

// Searches per second over HTTP with snippets and facets, from the whole portal, against bare
// Xapian with the same terms in process, and against a constant reply of the same server.
namespace {

using namespace kb;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

bench::Operation bare_operation(const fs::path& folder, const std::vector<std::string>& queries) {
  return [&queries, bare = bench::BareSearch(folder)](size_t number) {
    bare.found(queries[number % queries.size()]);
  };
}

// Resident memory of this process, in MB.
long resident_megabytes() {
  std::ifstream in("/proc/self/status");
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("VmRSS:")) return std::atol(line.c_str() + 6) / 1024;
  return 0;
}

}  // namespace

int main() {
  log::set_level(log::Level::Off);
  const auto corpus = bench::made_corpus();
  const auto few = bench::short_queries(corpus, 500).texts,
             many = bench::long_queries(corpus, 200).texts;
  const bench::MadeIndex made(corpus);

  store::Store store("sqlite:" + (made.root() / "resuelve.db").string());
  search::IndexReader index(made.index());
  const SystemClock clock;
  const Config config = load_config({{"data", made.root().string()}}, {});
  server::App app(config, store, index, clock);
  const auto on_error = [&](const server::Request& request, std::exception_ptr error) {
    return app.on_error(request, error);
  };
  server::HttpServer portal(
      {}, [&](const server::Request& request) { return app.answer(request); }, on_error);
  server::HttpServer constant(
      {}, [](const server::Request&) { return server::json_response("{\"ok\":true}"); }, on_error);
  portal.start("127.0.0.1", 0);
  constant.start("127.0.0.1", 0);

  const auto database = made.public_database();
  for (const auto& [name, queries] : {std::pair{"1-3 words", &few}, {"40-80 words", &many}})
    for (const int clients : {1, 8}) {
      const std::vector<bench::Contestant> contestants = {
          {"bare Xapian in process", [&, q = queries] { return bare_operation(database, *q); }},
          {"resuelve over HTTP, API",
           [&, q = queries] {
             return bench::http_operation(portal.bound_port(), "/api/v1/search?q=", *q);
           }},
          {"resuelve over HTTP, page",
           [&, q = queries] {
             return bench::http_operation(portal.bound_port(), "/buscar?q=", *q);
           }},
          {"constant reply over HTTP",
           [&, q = queries] { return bench::http_operation(constant.bound_port(), "/?q=", *q); }}};
      bench::print_race(fmt::format("{}, {} client{}", name, clients, clients == 1 ? "" : "s"),
                        contestants, bench::race(contestants, clients, 1500ms, 5));
    }
  fmt::print("\nresident memory of server, clients and bare Xapian together: {} MB\n",
             resident_megabytes());
  portal.stop();
  constant.stop();
}
