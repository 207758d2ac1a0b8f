// SPDX-License-Identifier: MIT
#include "server/view/explain_words.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "server/view/format.h"

namespace kb::server::view {
namespace {

constexpr double kTelling = 0.01;  // a difference of chances

std::string_view use_key(search::WordUse use) {
  using enum search::WordUse;
  switch (use) {
    case BySynonyms:
      return "explain.use.synonyms";
    case Helping:
      return "explain.use.helping";
    case TooCommon:
      return "explain.use.common";
    case LeftOut:
      return "explain.use.left_out";
    case Unknown:
      return "explain.use.unknown";
    case Searched:
      break;
  }
  return "explain.use.searched";
}

void append(std::string& list, const std::string& item) {
  if (!list.empty()) list += ", ";
  list += item;
}

double around(const search::HitExplanation& hit) {
  return 1 + hit.passage + hit.pairs + hit.title;
}

// How often one is the other, as a number that adds up.
double lead(double upper, double lower) {
  constexpr double kLeast = 1e-6;
  return std::log(std::max(upper, kLeast) / std::max(lower, kLeast));
}

bool is_same(const search::ExplainedMatch& a, const search::ExplainedMatch& b) {
  return a.written == b.written && a.synonym == b.synonym;
}

const search::ExplainedMatch* find(const search::HitExplanation& hit,
                                   const search::ExplainedMatch& wanted) {
  const auto found = std::ranges::find_if(
      hit.matches, [&](const search::ExplainedMatch& match) { return is_same(match, wanted); });
  return found == hit.matches.end() ? nullptr : &*found;
}

}  // namespace

std::string use_text(const Catalogue& words, const search::ExplainedWord& word) {
  std::string text = words.text(use_key(word.use));
  if (!word.typed.empty()) text += " " + words.text("explain.typed", {{"word", word.typed}});
  if (word.times > 1)
    text += " " + words.text("explain.times", {{"n", format_number(words, word.times)}});
  return text;
}

std::string terms_text(const search::ExplainedWord& word) {
  std::string text;
  for (const auto& term : word.terms) {
    std::string item = term.text;
    for (size_t i = 0; i < term.languages.size(); ++i)
      item += (i == 0 ? " (" : " ") + term.languages[i];
    append(text, item + (term.languages.empty() ? "" : ")"));
  }
  return text;
}

std::string synonyms_text(const Catalogue& words, const search::ExplainedWord& word) {
  std::string text;
  for (const auto& synonym : word.synonyms)
    append(text, synonym.written + " × " + format_decimal(words, synonym.share));
  return text;
}

std::string places_text(const Catalogue& words, const search::FieldCounts& fields) {
  const std::pair<std::string_view, int> all[] = {{"explain.field.title", fields.title},
                                                  {"explain.field.heading", fields.heading},
                                                  {"explain.field.summary", fields.summary},
                                                  {"explain.field.body", fields.body},
                                                  {"explain.field.tags", fields.tags}};
  std::string text;
  for (const auto& [key, times] : all)
    if (times > 0) append(text, words.text(key) + " " + format_number(words, times));
  return text;
}

std::string match_text(const search::ExplainedMatch& match) {
  return match.synonym.empty() ? match.written : match.written + " = " + match.synonym;
}

std::string verdict(const Catalogue& words, const search::HitExplanation& upper,
                    const search::HitExplanation& lower) {
  if (upper.taught > lower.taught + kTelling) return words.text("explain.because.taught");
  const std::array gains{std::pair{"explain.because.passage", upper.passage - lower.passage},
                         std::pair{"explain.because.pairs", upper.pairs - lower.pairs},
                         std::pair{"explain.because.title", upper.title - lower.title}};
  const auto& gain =
      *std::ranges::max_element(gains, {}, [](const auto& one) { return one.second; });
  const std::array leads{
      std::pair{"explain.because.words", lead(upper.words, lower.words)},
      std::pair{gain.first, lead(around(upper), around(lower))},
      std::pair{"explain.because.standing", lead(upper.standing, lower.standing)}};
  const auto& most =
      *std::ranges::max_element(leads, {}, [](const auto& one) { return one.second; });
  return words.text(most.second > 0 ? most.first : "explain.because.nothing");
}

std::vector<ComparedWord> compared_words(const search::HitExplanation& upper,
                                         const search::HitExplanation& lower) {
  std::vector<ComparedWord> all;
  for (const auto& match : upper.matches) all.push_back({&match, find(lower, match)});
  for (const auto& match : lower.matches)
    if (find(upper, match) == nullptr) all.push_back({nullptr, &match});
  return all;
}

}  // namespace kb::server::view
