// SPDX-License-Identifier: MIT
#include "cli/explanation.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace kb::cli {
namespace {

using search::WordUse;

std::string_view to_text(WordUse use) {
  switch (use) {
    case WordUse::BySynonyms:
      return "by its synonyms alone";
    case WordUse::Helping:
      return "stop word, helps ranking";
    case WordUse::TooCommon:
      return "stop word, left out";
    case WordUse::LeftOut:
      return "left out: rarer words say enough";
    case WordUse::Unknown:
      return "in no document";
    case WordUse::Searched:
      break;
  }
  return "searched";
}

std::string terms_of(const search::ExplainedWord& word) {
  std::string out;
  for (const auto& term : word.terms) {
    out += fmt::format("{}{}", out.empty() ? "" : ", ", term.text);
    if (!term.languages.empty()) out += fmt::format(" ({})", fmt::join(term.languages, " "));
  }
  return out;
}

void print(const search::ExplainedWord& word) {
  const std::string times = word.times > 1 ? fmt::format(" ×{}", word.times) : "";
  const std::string typed = word.typed.empty() ? "" : fmt::format(" (typed {})", word.typed);
  fmt::print("  {:<24} {:<32} {:>9} {:>7.2f}  {}\n", word.written + times + typed,
             to_text(word.use), word.documents, word.rarity, terms_of(word));
  for (const auto& synonym : word.synonyms)
    fmt::print("    = {:<20} {:<32} {:>9}\n", synonym.written,
               fmt::format("counts {:.2f}", synonym.share), synonym.documents);
}

std::string places(const search::FieldCounts& fields) {
  const std::pair<const char*, int> all[] = {{"title", fields.title},
                                             {"heading", fields.heading},
                                             {"summary", fields.summary},
                                             {"text", fields.body},
                                             {"tags", fields.tags}};
  std::string out;
  for (const auto& [name, times] : all)
    if (times > 0) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", name, times);
  return out;
}

}  // namespace

void print_explanation(const search::QueryExplanation& query) {
  fmt::print("  {:<24} {:<32} {:>9} {:>7}  {}\n",
             fmt::format("word ({} documents)", query.documents), "use", "documents", "rarity",
             "terms");
  for (const auto& word : query.words) print(word);
  for (const auto& one : query.operators) fmt::print("  must fit: {}\n", one);
  if (query.all_required) fmt::print("  all of these words must stand in the document\n");
  fmt::print("\n");
}

void print_explanation(const search::HitExplanation& hit) {
  fmt::print(
      "      {:.2f} = words {:.2f} × (1 + passage {:.2f} + pairs {:.2f} + title {:.2f}) × standing "
      "{:.2f}\n",
      hit.matched, hit.words, hit.passage, hit.pairs, hit.title, hit.standing);
  if (hit.score != hit.matched)
    fmt::print("      {:.2f} in the order of chances, {:.2f} by what links taught\n", hit.score,
               hit.taught);
  for (const auto& match : hit.matches)
    fmt::print("      {:>6.2f}  {:<24} {}\n", match.weight,
               match.synonym.empty() ? match.written : match.written + " = " + match.synonym,
               places(match.fields));
}

}  // namespace kb::cli
