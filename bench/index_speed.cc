// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "bench/support/corpus.h"
#include "search/index_folder.h"
#include "search/index_writer.h"

// Documents indexed per second: the product's writer against bare Xapian (TermGenerator with a
// Spanish stemmer, no positions, the text as data).
namespace {

using namespace kb;
namespace fs = std::filesystem;

template <typename F>
double seconds(F&& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void index_bare(const std::vector<search::Document>& corpus, const fs::path& folder) {
  Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("es"));
  generator.set_stemming_strategy(Xapian::TermGenerator::STEM_ALL);
  for (const auto& document : corpus) {
    Xapian::Document out;
    generator.set_document(out);
    generator.index_text_without_positions(document.title);
    generator.index_text_without_positions(document.sections[0].text);
    out.set_data(document.title + "\n" + document.sections[0].text);
    database.add_document(out);
  }
  database.commit();
}

void index_ours(const std::vector<search::Document>& corpus, const fs::path& folder) {
  const search::IndexFolder files(folder);
  search::IndexWriter writer(folder, files.make_generation());
  for (const auto& document : corpus) writer.add_new(document);
  writer.commit(1);
}

std::uintmax_t size_of(const fs::path& folder) {
  std::uintmax_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) bytes += entry.file_size();
  return bytes;
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

}  // namespace

int main() {
  const auto corpus = bench::made_corpus();
  const auto root = fs::temp_directory_path() / "resuelve-bench-index";
  std::vector<double> bare, ours;
  std::uintmax_t bare_bytes = 0, our_bytes = 0;
  for (int round = 0; round < 3; ++round) {
    fs::remove_all(root);
    fs::create_directories(root);
    bare.push_back(seconds([&] { index_bare(corpus, root / "bare"); }));
    ours.push_back(seconds([&] { index_ours(corpus, root / "ours"); }));
    bare_bytes = size_of(root / "bare");
    our_bytes = size_of(root / "ours");
  }
  fs::remove_all(root);
  const auto documents = static_cast<double>(corpus.size());
  fmt::print(
      "Indexing {} documents\n{:<34} {:>10.0f} docs/s {:>6} MB\n{:<34} {:>10.0f} docs/s {:>6} MB   "
      "ratio {:.2f}\n",
      corpus.size(), "bare Xapian, no positions", documents / median(bare), bare_bytes >> 20,
      "resuelve", documents / median(ours), our_bytes >> 20, median(bare) / median(ours));
}
