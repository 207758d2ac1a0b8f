// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

#include "bench/support/bare_search.h"
#include "bench/support/corpus.h"
#include "bench/support/http_client.h"
#include "bench/support/made_index.h"
#include "bench/support/served_portal.h"
#include "bench/support/timing.h"

// Searches per second over HTTP with snippets and facets, from the whole portal, and
// suggestions for whole tickets, against bare Xapian with the same terms in process, and against a
// constant reply of the same server.
namespace {

using namespace kb;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

bench::Operation bare_operation(const fs::path& folder, const std::vector<std::string>& queries) {
  return [&queries, bare = bench::BareSearch(folder)](size_t number) {
    bare.found(queries[number % queries.size()]);
  };
}

std::vector<std::string> tickets(const std::vector<std::string>& texts) {
  std::vector<std::string> bodies;
  for (const auto& text : texts)
    bodies.push_back(
        nlohmann::json{{"subject", text.substr(0, text.find(' ', 40))}, {"body", text}}.dump());
  return bodies;
}

// Resident memory of this process, in MB.
long resident_megabytes() {
  std::ifstream in("/proc/self/status");
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("VmRSS:")) return std::atol(line.c_str() + 6) / 1024;
  return 0;
}

}  // namespace

// In: part of the name of what is to be raced; all without it.
int main(int argc, char** argv) {
  const std::string_view wanted = argc > 1 ? argv[1] : "";
  const auto is_wanted = [&](std::string_view name) { return name.find(wanted) != name.npos; };
  const auto corpus = bench::made_corpus();
  const auto few = bench::short_queries(corpus, 500).texts,
             many = bench::long_queries(corpus, 200).texts;
  const bench::MadeIndex made(corpus);

  const bench::ServedPortal served(made.root());
  const auto database = made.public_database();
  for (const auto& [name, queries] : {std::pair{"1-3 words", &few}, {"40-80 words", &many}})
    for (const int clients : {1, 8}) {
      const auto title = fmt::format("{}, {} client{}", name, clients, clients == 1 ? "" : "s");
      if (!is_wanted(title)) continue;
      const std::vector<bench::Contestant> contestants = {
          {"bare Xapian in process", [&, q = queries] { return bare_operation(database, *q); }},
          {"resuelve over HTTP, API",
           [&, q = queries] {
             return bench::http_operation(served.port(), "/api/v1/search?q=", *q);
           }},
          {"resuelve over HTTP, page",
           [&, q = queries] { return bench::http_operation(served.port(), "/buscar?q=", *q); }},
          {"constant reply over HTTP",
           [&, q = queries] { return bench::http_operation(served.constant_port(), "/?q=", *q); }}};
      bench::print_race(title, contestants, bench::race(contestants, clients, 1500ms, 5));
    }
  const auto bodies = tickets(many);
  const std::string_view suggestions = "suggestions for 40-80 words, 1 client";
  const std::vector<bench::Contestant> contestants = {
      {"bare Xapian in process", [&] { return bare_operation(database, many); }},
      {"suggest over HTTP",
       [&] { return bench::post_operation(served.port(), "/api/v1/suggest", bodies); }}};
  if (is_wanted(suggestions))
    bench::print_race(std::string(suggestions), contestants,
                      bench::race(contestants, 1, 1500ms, 5));
  fmt::print("\nresident memory of server, clients and bare Xapian together: {} MB\n",
             resident_megabytes());
}
