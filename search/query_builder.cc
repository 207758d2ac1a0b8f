// SPDX-License-Identifier: MIT
#include "search/query_builder.h"

#include <algorithm>

#include "search/query_parts.h"
#include "search/query_stop_words.h"
#include "search/weights.h"

namespace kb::search {
namespace {

// How many of the groups, rarest first, are asked.
size_t telling_count(const std::vector<const WordGroup*>& rarest) {
  const size_t most = std::min(rarest.size(), weights::kMaxQueryTerms);
  Xapian::doccount postings = 0;
  for (size_t count = 0; count < most; ++count) {
    postings += rarest[count]->frequency;
    if (count >= weights::kAlwaysAsked && postings > weights::kMaxPostings) return count;
  }
  return most;
}

void keep_telling(BuiltQuery& built) {
  auto& groups = built.groups;
  std::vector<const WordGroup*> rarest;
  for (const auto& group : groups) rarest.push_back(&group);
  std::ranges::stable_sort(rarest, std::ranges::greater{}, &WordGroup::idf);
  const size_t count = telling_count(rarest);
  if (count == groups.size()) return;
  std::vector<bool> kept(groups.size());
  for (size_t i = 0; i < count; ++i) kept[static_cast<size_t>(rarest[i] - groups.data())] = true;
  std::vector<WordGroup> telling;
  for (size_t i = 0; i < groups.size(); ++i)
    (kept[i] ? telling : built.left_out).push_back(std::move(groups[i]));
  groups = std::move(telling);
  built.synonyms.clear();  // they name groups by their positions
}

void add_stop_words(BuiltQuery& built, const OpenIndex& index, const ReadableWords& readable,
                    const QueryText& text, const QueryGroups& groups) {
  if (built.groups.size() >= weights::kFewContentWords) return;
  built.stop_words = telling_stop_words(index.languages, readable, text.words, groups);
  if (!built.groups.empty()) return;
  auto alone = ask_alone(readable, std::move(built.stop_words));
  built.groups = std::move(alone.searched);
  built.stop_words = std::move(alone.ranking);
  built.all_required = alone.all_required;
}

void sum_up(BuiltQuery& built, double unknown_idf) {
  for (size_t i = 0; i < built.groups.size(); ++i)
    for (const auto& term : built.groups[i].terms) built.group_of_term[term] = i;
  for (const auto& synonym : built.synonyms)
    for (const auto& word : synonym.words)
      for (const auto& term : word.terms) built.group_of_term.emplace(term, synonym.groups.front());
  built.total_idf = idf_of(built.groups);
  const double all = built.total_idf + unknown_idf;
  built.known_share = all > 0 ? built.total_idf / all : 0;
}

}  // namespace

BuiltQuery build_query(const OpenIndex& index, const ReadableWords& readable,
                       const QueryText& text) {
  BuiltQuery built;
  auto words = group_words(index.languages, readable, text.words);
  built.synonyms = find_synonyms(index, readable, text.words, words);
  built.groups = std::move(words.groups);
  keep_telling(built);
  add_stop_words(built, index, readable, text, words);
  sum_up(built,
         static_cast<double>(words.unknown_count()) * readable.inverse_document_frequency(0));
  built.query = compose(built, readable, text, index.languages);
  return built;
}

}  // namespace kb::search
