// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "bench/support/corpus.h"
#include "bench/support/made_index.h"
#include "bench/support/timing.h"
#include "search/what_if.h"

// What a changed article would do to 300 searches of one to three words, against the same searches
// made once over the index as it is: twice the work, and what the change itself costs.
namespace {

using namespace kb;
using namespace std::chrono_literals;

constexpr int kQuestions = 300;

search::Change one_article(const std::vector<search::Document>& corpus) {
  auto document = corpus.front();
  document.title = corpus.back().title;
  return {{{document.id, document}}, {}, {}};
}

}  // namespace

int main() {
  const auto corpus = bench::made_corpus();
  const bench::MadeIndex made(corpus);
  search::IndexReader reader(made.index());
  std::vector<search::Question> questions;
  for (const auto& text : bench::short_queries(corpus, kQuestions).texts)
    questions.push_back({text, "es"});
  const auto change = one_article(corpus);
  const std::vector<bench::Contestant> contestants = {
      {"searches as they are",
       [&] { return [&](size_t) { search::standings(reader, search::Scope{}, questions); }; }},
      {"before and after a change", [&] {
         return [&](size_t) { search::what_if(reader, search::Scope{}, change, questions); };
       }}};
  bench::print_race(fmt::format("{} searches, {} documents", kQuestions, corpus.size()),
                    contestants, bench::race(contestants, 1, 3000ms, 5));
}
