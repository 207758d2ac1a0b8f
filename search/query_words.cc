// SPDX-License-Identifier: MIT
#include "search/query_words.h"

#include <algorithm>

#include "search/analysis.h"

namespace kb::search {
namespace {

void add_once(std::vector<std::string>& terms, std::string term) {
  if (!term.empty() && std::ranges::find(terms, term) == terms.end())
    terms.push_back(std::move(term));
}

size_t add_group(std::vector<WordGroup>& groups, WordGroup group) {
  const auto same = std::ranges::find(groups, group.terms, &WordGroup::terms);
  if (same == groups.end()) {
    groups.push_back(std::move(group));
    return groups.size() - 1;
  }
  ++same->count;
  return static_cast<size_t>(same - groups.begin());
}

}  // namespace

size_t QueryGroups::unknown_count() const {
  return static_cast<size_t>(std::ranges::count(unknown, true));
}

QueryGroups group_words(const Languages& languages, const ReadableWords& readable,
                        const std::vector<QueryWord>& words) {
  QueryGroups all;
  for (const auto& word : words) {
    auto terms = terms_of_word(word, languages);
    const bool is_stop = terms.empty();
    auto group = group_of(readable, word.written, std::move(terms));
    all.unknown.push_back(!group && !is_stop && word.kind == text::TokenKind::Word);
    all.place.push_back(group ? add_group(all.groups, std::move(*group)) : QueryGroups::kNone);
  }
  return all;
}

std::optional<WordGroup> group_of(const ReadableWords& readable, std::string written,
                                  std::vector<std::string> terms) {
  WordGroup group;
  group.written = std::move(written);
  for (auto& term : terms) {
    const auto found = readable.frequency(term);
    if (found == 0) continue;
    group.frequency += found;
    group.terms.push_back(std::move(term));
  }
  if (group.terms.empty()) return std::nullopt;
  group.idf = readable.inverse_document_frequency(group.frequency);
  return group;
}

std::vector<std::string> terms_of_word(const QueryWord& word, const Languages& languages) {
  std::vector<std::string> terms;
  const bool whole = word.kind == text::TokenKind::Technical;
  if (whole) terms.push_back(Analyzer::technical(word.written));
  for (const Language* language : languages) {
    Analyzer& analyzer = analyzer_for(language->code);
    if (whole)
      add_once(terms, analyzer.joined(word.written));
    else if (const Term& term = analyzer.word(word.written); !term.is_stop)
      add_once(terms, term.text);
  }
  return terms;
}

std::vector<std::string> stop_terms(const QueryWord& word, const Languages& languages) {
  std::vector<std::string> terms;
  if (word.kind != text::TokenKind::Word) return terms;
  for (const Language* language : languages)
    if (const Term& term = analyzer_for(language->code).word(word.written); term.is_stop)
      add_once(terms, term.text);
  return terms;
}

double idf_of(const std::vector<WordGroup>& groups) {
  double idf = 0;
  for (const auto& group : groups) idf += group.idf;
  return idf;
}

}  // namespace kb::search
