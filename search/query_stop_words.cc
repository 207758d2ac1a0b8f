// SPDX-License-Identifier: MIT
#include "search/query_stop_words.h"

#include <algorithm>

#include "search/weights.h"

namespace kb::search {

std::vector<WordGroup> telling_stop_words(const Languages& languages, const ReadableWords& readable,
                                          const std::vector<QueryWord>& words,
                                          const QueryGroups& groups) {
  std::vector<WordGroup> telling;
  const double too_many = weights::kMaxStopWordFrequency * readable.documents();
  for (size_t i = 0; i < words.size(); ++i) {
    if (groups.place[i] != QueryGroups::kNone) continue;
    auto group = group_of(readable, words[i].written, stop_terms(words[i], languages));
    if (!group || group->frequency > too_many) continue;
    if (std::ranges::find(telling, group->terms, &WordGroup::terms) != telling.end()) continue;
    group->idf *= weights::kStopWordShare;
    telling.push_back(std::move(*group));
  }
  return telling;
}

bool is_rare_stop_word(const ReadableWords& readable, const WordGroup& stop_word) {
  return stop_word.frequency < weights::kRareStopWord * readable.documents();
}

StopWordsAlone ask_alone(const ReadableWords& readable, std::vector<WordGroup> stop_words) {
  std::ranges::stable_sort(stop_words, std::ranges::greater{}, &WordGroup::idf);
  const auto common = std::ranges::find_if_not(
      stop_words, [&](const WordGroup& word) { return is_rare_stop_word(readable, word); });
  StopWordsAlone alone;
  alone.all_required = common == stop_words.begin();
  const auto half = static_cast<std::ptrdiff_t>((stop_words.size() + 1) / 2);
  const auto rest = alone.all_required ? stop_words.begin() + half : common;
  alone.searched.assign(stop_words.begin(), rest);
  alone.ranking.assign(rest, stop_words.end());
  return alone;
}

}  // namespace kb::search
