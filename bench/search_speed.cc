// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "bench/support/bare_search.h"
#include "bench/support/corpus.h"
#include "bench/support/made_index.h"
#include "bench/support/timing.h"
#include "search/search.h"
#include "search/stored_document.h"
#include "search/suggest.h"

// Searches per second in process: the product's search with snippets, without facets, with them and
// with one chosen, against bare Xapian with the same words. Of pasted texts also suggestions, and
// how often the document that they are of is among the first ten.
namespace {

using namespace kb;
using namespace std::chrono_literals;

enum class Facets { No, Yes, Chosen };

search::SearchRequest request_for(const std::string& text, Facets facets) {
  search::SearchRequest request;
  request.text = text;
  request.facets = facets != Facets::No;
  if (facets == Facets::Chosen) request.filters.area = "correo";
  return request;
}

bench::Operation our_operation(search::IndexReader& reader, const bench::MadeQueries& queries,
                               Facets facets) {
  return [&, facets](size_t number) {
    search::search(reader, request_for(queries.texts[number % queries.texts.size()], facets));
  };
}

// As a ticket: the first words are its subject.
bench::Operation suggest_operation(search::IndexReader& reader, const bench::MadeQueries& queries) {
  return [&](size_t number) {
    search::SuggestRequest request;
    request.body = queries.texts[number % queries.texts.size()];
    request.subject = request.body.substr(0, request.body.find(' ', 40));
    request.language = "es";
    search::suggest(reader, request);
  };
}

bench::Operation bare_operation(const std::filesystem::path& database,
                                const bench::MadeQueries& queries) {
  return [&, bare = bench::BareSearch(database)](size_t number) {
    bare.found(queries.texts[number % queries.texts.size()]);
  };
}

// Share of the queries that find their own document.
template <class Found>
double recall(const bench::MadeQueries& queries, const Found& found) {
  double hits = 0;
  for (size_t i = 0; i < queries.texts.size(); ++i)
    hits += found(queries.texts[i], queries.documents[i]) ? 1 : 0;
  return hits / static_cast<double>(queries.texts.size());
}

void print_recall(search::IndexReader& reader, const std::filesystem::path& database,
                  const bench::MadeQueries& queries) {
  const bench::BareSearch bare(database);
  const double theirs = recall(queries, [&](const std::string& text, const std::string& id) {
    const auto found = bare.found(text);
    return std::ranges::any_of(
        found, [&](const std::string& data) { return search::decode(data).id == id; });
  });
  const double ours = recall(queries, [&](const std::string& text, const std::string& id) {
    const auto hits = search::search(reader, request_for(text, Facets::No)).hits;
    return std::ranges::any_of(hits, [&](const search::Hit& hit) { return hit.id == id; });
  });
  fmt::print("recall@10 of the own document: bare {:.3f}, resuelve {:.3f}, ratio {:.3f}\n", theirs,
             ours, ours / theirs);
}

}  // namespace

int main() {
  const auto corpus = bench::made_corpus();
  const bench::MadeIndex made(corpus);
  search::IndexReader reader(made.index());
  const auto database = made.public_database();
  const std::pair<const char*, bench::MadeQueries> sets[] = {
      {"1-3 words", bench::short_queries(corpus, 500)},
      {"40-80 words", bench::long_queries(corpus, 500)}};
  for (const auto& [name, queries] : sets) {
    for (const int clients : {1, 8}) {
      const auto ours = [&, q = &queries](Facets facets) {
        return [&reader, q, facets] { return our_operation(reader, *q, facets); };
      };
      const std::vector<bench::Contestant> contestants = {
          {"bare Xapian, no snippet", [&, q = &queries] { return bare_operation(database, *q); }},
          {"resuelve, snippets", ours(Facets::No)},
          {"resuelve, snippets and facets", ours(Facets::Yes)},
          {"resuelve, one facet chosen", ours(Facets::Chosen)}};
      bench::print_race(fmt::format("{}, {} client{}, {} documents", name, clients,
                                    clients == 1 ? "" : "s", corpus.size()),
                        contestants, bench::race(contestants, clients, 1500ms, 5));
    }
  }
  const auto& texts = std::get<1>(sets[1]);
  const std::vector<bench::Contestant> contestants = {
      {"bare Xapian, no snippet", [&] { return bare_operation(database, texts); }},
      {"suggestions", [&] { return suggest_operation(reader, texts); }}};
  bench::print_race("suggestions for 40-80 words, 1 client", contestants,
                    bench::race(contestants, 1, 1500ms, 5));
  print_recall(reader, database, texts);
}
