// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <xapian.h>

#include <filesystem>
#include <random>

#include "bench/support/corpus.h"
#include "bench/support/http_client.h"
#include "bench/support/made_index.h"
#include "bench/support/served_portal.h"
#include "bench/support/timing.h"
#include "core/utf8.h"
#include "search/fields.h"
#include "search/title_match.h"

// Completions while somebody types, over HTTP from the whole portal, against bare Xapian in process
// (each word a wildcard over the words of the titles, the best five by tickets solved), and against
// a constant reply of the same server.
namespace {

using namespace kb;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr size_t kQueries = 400;
using Random = std::mt19937;

std::string beginning(const std::string& word, size_t letters) {
  return std::string(utf8_prefix(word, std::min(letters, word.size())));
}

// One to three words of a title as they are typed, the last one unfinished.
std::string typed_from(const std::string& title, size_t finished, size_t letters) {
  const auto words = search::typed_words(title + " ").finished;
  std::string typed;
  size_t taken = 0;
  for (const auto& word : words) {
    if (word.size() < 4) continue;
    if (taken++ == finished) return typed + beginning(word, letters);
    typed += word + " ";
  }
  return typed;
}

std::vector<std::string> typed_queries(const std::vector<search::Document>& corpus, size_t finished,
                                       size_t letters, bool with_slip) {
  Random random(11);
  std::vector<std::string> queries;
  while (queries.size() < kQueries) {
    auto typed =
        typed_from(corpus[random() % corpus.size()].title, finished, letters + random() % 3);
    if (with_slip && typed.size() > 3) std::swap(typed[typed.size() - 3], typed[typed.size() - 2]);
    queries.push_back(std::move(typed));
  }
  return queries;
}

bench::Operation bare_operation(const fs::path& folder, const std::vector<std::string>& queries) {
  auto database = std::make_shared<Xapian::Database>(folder.string());
  return [database, &queries](size_t number) {
    const auto typed = search::typed_words(queries[number % queries.size()] + " ");
    const std::string prefix(search::field(search::FieldId::TitleWord).prefix);
    std::vector<Xapian::Query> parts;
    for (const auto& word : typed.finished)
      parts.emplace_back(Xapian::Query::OP_WILDCARD, prefix + word, 100,
                         Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT, Xapian::Query::OP_OR);
    Xapian::Enquire enquire(*database);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, parts.begin(), parts.end()));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const auto slot = search::field(search::FieldId::Solved).slot;
    enquire.set_sort_by_value(static_cast<Xapian::valueno>(slot), true);
    const auto matches = enquire.get_mset(0, 5);
    for (auto match = matches.begin(); match != matches.end(); ++match)
      match.get_document().get_data();
  };
}

}  // namespace

int main() {
  const auto corpus = bench::made_corpus();
  const bench::MadeIndex made(corpus);
  const bench::ServedPortal served(made.root());
  const std::pair<const char*, std::vector<std::string>> sets[] = {
      {"2 to 4 letters", typed_queries(corpus, 0, 2, false)},
      {"a word and a beginning", typed_queries(corpus, 1, 2, false)},
      {"two words and a beginning", typed_queries(corpus, 2, 2, false)},
      {"a beginning with a slip", typed_queries(corpus, 0, 5, true)}};
  const auto database = made.public_database();
  const std::string path = "/api/v1/complete?q=";
  for (const auto& [name, queries] : sets) {
    const std::vector<bench::Contestant> contestants = {
        {"bare Xapian in process", [&, &q = queries] { return bare_operation(database, q); }},
        {"complete over HTTP",
         [&, &q = queries] { return bench::http_operation(served.port(), path, q); }},
        {"constant reply over HTTP",
         [&, &q = queries] { return bench::http_operation(served.constant_port(), path, q); }}};
    bench::print_race(fmt::format("{}, 1 client, {} documents", name, corpus.size()), contestants,
                      bench::race(contestants, 1, 1000ms, 3));
  }
  const auto begin = std::chrono::steady_clock::now();
  const search::TitleIndex titles(Xapian::Database(database.string()));
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  fmt::print("\nreading the {} words of all titles after a change: {:.0f} ms\n",
             titles.words().size(), took.count());
}
