// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <xapian.h>

#include <filesystem>

#include "bench/support/corpus.h"
#include "bench/support/timing.h"
#include "search/analysis.h"
#include "search/index_folder.h"
#include "search/index_writer.h"
#include "search/open_index.h"
#include "search/query_builder.h"
#include "search/search.h"

// Searches per second in process: the product's search, with snippets and facets, against bare
// Xapian with the same terms (ten documents and their data, nothing else).
namespace {

using namespace kb;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

bench::Operation bare_operation(const fs::path& database_folder,
                                const std::vector<std::string>& queries) {
  auto index = std::make_shared<search::OpenIndex>();
  index->database = Xapian::Database(database_folder.string());
  index->languages = {&search::language_or_default("es")};
  return [index, &queries](size_t number) {
    const auto text = search::read_query(queries[number % queries.size()]);
    std::vector<Xapian::Query> terms;
    for (const auto& word : text.words)
      if (const auto& term = search::analyzer_for("es").word(word.written).text; !term.empty())
        terms.emplace_back(term);
    Xapian::Enquire enquire(index->database);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
    const auto matches = enquire.get_mset(0, 10);
    size_t bytes = 0;
    for (auto match = matches.begin(); match != matches.end(); ++match)
      bytes += match.get_document().get_data().size();
    if (bytes == 1) fmt::print("never\n");  // keeps the reads
  };
}

bench::Operation our_operation(search::IndexReader& reader,
                               const std::vector<std::string>& queries) {
  return [&reader, &queries](size_t number) {
    search::SearchRequest request;
    request.text = queries[number % queries.size()];
    search::search(reader, request);
  };
}

}  // namespace

int main() {
  const auto corpus = bench::made_corpus();
  const auto root = fs::temp_directory_path() / "resuelve-bench-search";
  fs::remove_all(root);
  const search::IndexFolder files(root);
  const auto generation = files.make_generation();
  {
    search::IndexWriter writer(root, generation);
    for (const auto& document : corpus) writer.add_new(document);
    writer.commit(1);
  }
  files.make_current(generation);
  search::IndexReader reader(root);
  const auto database = files.database(generation, search::Audience::Public);

  const std::pair<const char*, std::vector<std::string>> sets[] = {
      {"1-3 words", bench::short_queries(corpus, 500)},
      {"40-80 words", bench::long_queries(corpus, 200)}};
  for (const auto& [name, queries] : sets)
    for (const int clients : {1, 8}) {
      const std::vector<bench::Contestant> contestants = {
          {"bare Xapian, no snippet", [&] { return bare_operation(database, queries); }},
          {"resuelve, snippets and facets", [&] { return our_operation(reader, queries); }}};
      bench::print_race(fmt::format("{}, {} client{}, {} documents", name, clients,
                                    clients == 1 ? "" : "s", corpus.size()),
                        contestants, bench::race(contestants, clients, 1500ms, 5));
    }
  fs::remove_all(root);
}
