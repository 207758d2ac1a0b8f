// SPDX-License-Identifier: MIT
#include "search/query_synonyms.h"

#include <algorithm>
#include <span>

#include "search/weights.h"

namespace kb::search {
namespace {

class SynonymFinder {
 public:
  SynonymFinder(const OpenIndex& index, const ReadableWords& readable,
                const std::vector<QueryWord>& words, QueryGroups& groups)
      : index_(index), readable_(readable), words_(words), groups_(groups) {}

  std::vector<SynonymOf> run() {
    std::vector<size_t> whole;  // positions of the words that are not parts of others
    for (size_t i = 0; i < words_.size(); ++i)
      if (words_[i].kind != text::TokenKind::Part) whole.push_back(i);
    for (const auto& synonyms : index_.synonyms) add_all(*synonyms, whole);
    return std::move(found_);
  }

 private:
  using Others = std::vector<std::vector<WordGroup>>;

  void add_all(const Synonyms& synonyms, const std::vector<size_t>& whole) {
    std::vector<std::string> keys;
    for (const size_t i : whole) keys.push_back(synonyms.key_of(words_[i]));
    for (size_t at = 0; at < keys.size();) {
      const auto match = synonyms.longest_at(keys, at);
      if (match) add_match(*match, std::span(whole).subspan(at, match->length));
      at += match ? match->length : 1;
    }
  }

  void add_match(const Synonyms::Match& match, std::span<const size_t> run) {
    std::vector<size_t> groups;
    for (const size_t i : run)
      if (groups_.place[i] != QueryGroups::kNone) groups.push_back(groups_.place[i]);
    if (std::ranges::any_of(groups, [&](size_t group) { return is_taken(group); })) return;
    Others others = known_of(match);
    if (others.empty()) return;
    if (groups.empty()) groups.push_back(add_unknown_group(run, others));
    for (auto& other : others) add(groups, std::move(other));
  }

  bool is_taken(size_t group) const {
    return std::ranges::any_of(found_, [&](const SynonymOf& synonym) {
      return std::ranges::find(synonym.groups, group) != synonym.groups.end();
    });
  }

  Others known_of(const Synonyms::Match& match) const {
    Others others;
    for (const auto& other : *match.others) {
      if (others.size() == weights::kMaxSynonymsOfWord) break;
      if (auto known = all_known(other); !known.empty()) others.push_back(std::move(known));
    }
    return others;
  }

  // The words of a synonym when documents have every one of them; else none.
  std::vector<WordGroup> all_known(const Synonyms::Phrase& phrase) const {
    std::vector<WordGroup> groups;
    for (const auto& word : phrase) {
      auto terms = terms_of_word(word, index_.languages);
      if (terms.empty()) continue;  // a stop word
      auto group = group_of(readable_, word.written, std::move(terms));
      if (!group) return {};
      groups.push_back(std::move(*group));
    }
    return groups;
  }

  // No document has what was typed, but it has synonyms: they carry its weight.
  size_t add_unknown_group(std::span<const size_t> run, const Others& others) {
    WordGroup group;
    for (const size_t i : run) {
      group.written += (group.written.empty() ? "" : " ") + words_[i].written;
      groups_.unknown[i] = false;
    }
    for (const auto& other : others) group.idf = std::max(group.idf, idf_of(other));
    groups_.groups.push_back(std::move(group));
    return groups_.groups.size() - 1;
  }

  // A rare synonym weighs no more than a share of what was typed.
  void add(const std::vector<size_t>& groups, std::vector<WordGroup> words) {
    double typed = 0;
    for (const size_t group : groups) typed += groups_.groups[group].idf;
    const double share = weights::kSynonymShare * std::min(1.0, typed / idf_of(words));
    found_.push_back({groups, std::move(words), share});
  }

  const OpenIndex& index_;
  const ReadableWords& readable_;
  const std::vector<QueryWord>& words_;
  QueryGroups& groups_;
  std::vector<SynonymOf> found_;
};

}  // namespace

std::vector<SynonymOf> find_synonyms(const OpenIndex& index, const ReadableWords& readable,
                                     const std::vector<QueryWord>& words, QueryGroups& groups) {
  if (groups.groups.size() > weights::kMaxSynonymWords) return {};
  return SynonymFinder(index, readable, words, groups).run();
}

bool has_synonym(const OpenIndex& index, const QueryWord& word) {
  return std::ranges::any_of(index.synonyms, [&](const auto& synonyms) {
    const std::string key = synonyms->key_of(word);
    return synonyms->longest_at(std::span(&key, 1), 0).has_value();
  });
}

}  // namespace kb::search
