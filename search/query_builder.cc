// SPDX-License-Identifier: MIT
#include "search/query_builder.h"

#include <algorithm>
#include <optional>

#include "search/analysis.h"
#include "search/fields.h"
#include "search/weights.h"

namespace kb::search {
namespace {

using Xapian::Query;

void add_once(std::vector<std::string>& terms, std::string term) {
  if (!term.empty() && std::ranges::find(terms, term) == terms.end())
    terms.push_back(std::move(term));
}

std::vector<std::string> stop_terms(const QueryWord& word,
                                    const std::vector<const Language*>& languages) {
  std::vector<std::string> terms;
  if (word.kind != text::TokenKind::Word) return terms;
  for (const Language* language : languages)
    if (const Term& term = analyzer_for(language->code).word(word.written); term.is_stop)
      add_once(terms, term.text);
  return terms;
}

bool is_stop_word_in_all(const QueryWord& word, const std::vector<const Language*>& languages) {
  return terms_of_word(word, languages).empty();
}

// A word said again counts again.
double times_weight(unsigned count) {
  return std::min(count, weights::kMaxRepeats);
}

Query any_of(const std::vector<std::string>& terms) {
  if (terms.size() == 1) return Query(terms.front());
  return Query(Query::OP_SYNONYM, terms.begin(), terms.end());
}

Query weighted(const WordGroup& group, double share) {
  return Query(Query::OP_SCALE_WEIGHT, any_of(group.terms),
               share * group.idf * times_weight(group.count));
}

double idf_of(const std::vector<WordGroup>& groups) {
  double idf = 0;
  for (const auto& group : groups) idf += group.idf;
  return idf;
}

// All documents that hold the word in any of its forms.
Query any_form(const QueryWord& word, const std::vector<const Language*>& languages,
               std::string_view prefix) {
  std::vector<Query> forms;
  for (const auto& term : terms_of_word(word, languages))
    forms.emplace_back(std::string(prefix) + term);
  return Query(Query::OP_OR, forms.begin(), forms.end());
}

class QueryBuilder {
 public:
  QueryBuilder(const OpenIndex& index, const ReadableWords& readable, const QueryText& text)
      : index_(index), readable_(readable), text_(text) {}

  BuiltQuery build() {
    add_words();
    add_synonyms();
    keep_telling();
    add_stop_words();
    sum_up();
    built_.query = compose();
    return std::move(built_);
  }

 private:
  static constexpr size_t kNone = static_cast<size_t>(-1);

  // The group of these terms, or nothing when no document has any.
  std::optional<WordGroup> group_of(const std::string& written,
                                    std::vector<std::string> terms) const {
    WordGroup group;
    group.written = written;
    for (auto& term : terms) {
      const auto found = readable_.frequency(term);
      if (found == 0) continue;
      group.frequency += found;
      group.terms.push_back(std::move(term));
    }
    if (group.terms.empty()) return std::nullopt;
    group.idf = readable_.inverse_document_frequency(group.frequency);
    return group;
  }

  std::optional<WordGroup> group_of(const QueryWord& word) const {
    return group_of(word.written, terms_of_word(word, index_.languages));
  }

  void add_words() {
    for (const auto& word : text_.words) {
      place_.push_back(kNone);
      if (auto group = group_of(word))
        place_.back() = add_group(std::move(*group));
      else if (word.kind == text::TokenKind::Word && !is_stop_word_in_all(word, index_.languages))
        ++unknown_;
    }
  }

  size_t add_group(WordGroup group) {
    auto& groups = built_.groups;
    const auto same = std::ranges::find_if(groups, [&](const WordGroup& known) {
      return !group.terms.empty() && known.terms == group.terms;
    });
    if (same == groups.end()) {
      groups.push_back(std::move(group));
      return groups.size() - 1;
    }
    ++same->count;
    return static_cast<size_t>(same - groups.begin());
  }

  void add_synonyms() {
    if (built_.groups.size() > weights::kMaxSynonymWords) return;
    std::vector<size_t> whole;  // positions of the words that are not parts of others
    for (size_t i = 0; i < text_.words.size(); ++i)
      if (text_.words[i].kind != text::TokenKind::Part) whole.push_back(i);
    for (const auto& synonyms : index_.synonyms) add_synonyms(*synonyms, whole);
  }

  void add_synonyms(const Synonyms& synonyms, const std::vector<size_t>& whole) {
    std::vector<std::string> keys;
    for (const size_t i : whole) keys.push_back(synonyms.key_of(text_.words[i]));
    for (size_t at = 0; at < keys.size();) {
      const auto match = synonyms.longest_at(keys, at);
      if (match) add_match(*match, std::span(whole).subspan(at, match->length));
      at += match ? match->length : 1;
    }
  }

  void add_match(const Synonyms::Match& match, std::span<const size_t> words) {
    std::vector<size_t> groups;
    for (const size_t i : words)
      if (place_[i] != kNone) groups.push_back(place_[i]);
    if (std::ranges::any_of(groups, [&](size_t group) { return is_taken(group); })) return;
    std::vector<std::vector<WordGroup>> others;
    for (const auto& other : *match.others)
      if (auto known = all_known(other);
          !known.empty() && others.size() < weights::kMaxSynonymsOfWord)
        others.push_back(std::move(known));
    if (others.empty()) return;
    if (groups.empty()) groups.push_back(add_unknown_group(words, others));
    for (auto& other : others) add_synonym(groups, std::move(other));
  }

  bool is_taken(size_t group) const {
    return std::ranges::any_of(built_.synonyms, [&](const SynonymOf& synonym) {
      return std::ranges::find(synonym.groups, group) != synonym.groups.end();
    });
  }

  // The words of a synonym when documents have every one of them; else none.
  std::vector<WordGroup> all_known(const Synonyms::Phrase& phrase) const {
    std::vector<WordGroup> groups;
    for (const auto& word : phrase) {
      if (is_stop_word_in_all(word, index_.languages)) continue;
      auto group = group_of(word);
      if (!group) return {};
      groups.push_back(std::move(*group));
    }
    return groups;
  }

  // No document has what was typed, but it has synonyms: they carry its weight.
  size_t add_unknown_group(std::span<const size_t> words,
                           const std::vector<std::vector<WordGroup>>& others) {
    WordGroup group;
    for (const size_t i : words) {
      group.written += (group.written.empty() ? "" : " ") + text_.words[i].written;
      if (unknown_ > 0) --unknown_;
    }
    for (const auto& other : others) group.idf = std::max(group.idf, idf_of(other));
    built_.groups.push_back(std::move(group));
    return built_.groups.size() - 1;
  }

  // A rare synonym weighs no more than a share of what was typed.
  void add_synonym(const std::vector<size_t>& groups, std::vector<WordGroup> words) {
    double typed = 0;
    for (const size_t group : groups) typed += built_.groups[group].idf;
    const double share = weights::kSynonymShare * std::min(1.0, typed / idf_of(words));
    built_.synonyms.push_back({groups, std::move(words), share});
  }

  void keep_telling() {
    auto& groups = built_.groups;
    std::vector<const WordGroup*> rarest;
    for (const auto& group : groups) rarest.push_back(&group);
    std::ranges::stable_sort(rarest, std::ranges::greater{}, &WordGroup::idf);
    Xapian::doccount postings = 0;
    size_t kept = 0;
    for (; kept < std::min(rarest.size(), weights::kMaxQueryTerms); ++kept) {
      postings += rarest[kept]->frequency;
      if (kept >= weights::kAlwaysAsked && postings > weights::kMaxPostings) break;
    }
    if (kept == groups.size()) return;
    const double least = rarest[kept - 1]->idf;
    std::erase_if(groups, [&](const WordGroup& group) { return group.idf < least; });
    if (groups.size() > kept) groups.resize(kept);
    built_.synonyms.clear();  // they name groups by their positions
  }

  void add_stop_words() {
    if (built_.groups.size() >= weights::kFewContentWords) return;
    for (const auto& word : text_.words) {
      if (place_of_content(word)) continue;
      auto group = group_of(word.written, stop_terms(word, index_.languages));
      if (!group || group->frequency > weights::kMaxStopWordFrequency * readable_.documents())
        continue;
      group->idf *= weights::kStopWordShare;
      const bool is_new = std::ranges::find(built_.stop_words, group->terms, &WordGroup::terms) ==
                          built_.stop_words.end();
      if (is_new) built_.stop_words.push_back(std::move(*group));
    }
    if (built_.groups.empty()) ask_stop_words_alone();
  }

  // A question of nothing else. Unless some are rare, the rarer half must stand in the document:
  // else every text would do.
  void ask_stop_words_alone() {
    auto& rarest = built_.stop_words;
    std::ranges::stable_sort(rarest, std::ranges::greater{}, &WordGroup::idf);
    if (!rarest.empty() && is_rare(rarest.front())) {
      const auto common =
          std::ranges::find_if_not(rarest, [&](const auto& g) { return is_rare(g); });
      built_.groups.assign(rarest.begin(), common);
      rarest.erase(rarest.begin(), common);
      return;
    }
    const auto half = static_cast<std::ptrdiff_t>((rarest.size() + 1) / 2);
    built_.groups.assign(rarest.begin(), rarest.begin() + half);
    rarest.erase(rarest.begin(), rarest.begin() + half);
    only_stop_words_ = true;
  }

  bool is_rare(const WordGroup& stop_word) const {
    return stop_word.frequency < weights::kRareStopWord * readable_.documents();
  }

  bool place_of_content(const QueryWord& word) const {
    const auto at = static_cast<size_t>(&word - text_.words.data());
    return at < place_.size() && place_[at] != kNone;
  }

  void sum_up() {
    for (size_t i = 0; i < built_.groups.size(); ++i) {
      built_.total_idf += built_.groups[i].idf;
      for (const auto& term : built_.groups[i].terms) built_.group_of_term[term] = i;
    }
    for (const auto& synonym : built_.synonyms)
      for (const auto& word : synonym.words)
        for (const auto& term : word.terms)
          built_.group_of_term.emplace(term, synonym.groups.front());
    const double all = built_.total_idf + unknown_ * readable_.inverse_document_frequency(0);
    built_.known_share = all > 0 ? built_.total_idf / all : 0;
  }

  Query compose() const {
    if (built_.groups.empty()) return {};
    std::vector<Query> parts = content_parts();
    for (const auto& group : built_.stop_words)
      if (!only_stop_words_ && is_rare(group)) parts.push_back(weighted(group, 1));
    const auto joined = only_stop_words_ ? Query::OP_AND : Query::OP_OR;
    Query query(joined, parts.begin(), parts.end());
    std::vector<Query> extras = raw_forms();
    for (const auto& group : built_.stop_words)
      if (only_stop_words_ || !is_rare(group)) extras.push_back(weighted(group, 1));
    if (!extras.empty())
      query = Query(Query::OP_AND_MAYBE, query, Query(Query::OP_OR, extras.begin(), extras.end()));
    return with_required(without_excluded(query));
  }

  std::vector<Query> content_parts() const {
    std::vector<Query> parts;
    std::vector<bool> done(built_.groups.size());
    for (const auto& synonym : built_.synonyms) {
      if (done[synonym.groups.front()]) continue;
      for (const size_t group : synonym.groups) done[group] = true;
      parts.push_back(with_synonyms(synonym.groups));
    }
    for (size_t i = 0; i < built_.groups.size(); ++i)
      if (!done[i]) parts.push_back(weighted(built_.groups[i], 1));
    return parts;
  }

  // What was typed, or the best of its synonyms.
  Query with_synonyms(const std::vector<size_t>& groups) const {
    std::vector<Query> typed, choices;
    for (const size_t group : groups)
      if (!built_.groups[group].terms.empty()) typed.push_back(weighted(built_.groups[group], 1));
    if (!typed.empty()) choices.emplace_back(Query::OP_OR, typed.begin(), typed.end());
    for (const auto& synonym : built_.synonyms) {
      if (synonym.groups != groups) continue;
      std::vector<Query> words;
      for (const auto& word : synonym.words) words.push_back(weighted(word, synonym.share));
      choices.emplace_back(Query::OP_AND, words.begin(), words.end());
    }
    return Query(Query::OP_MAX, choices.begin(), choices.end());
  }

  // The exact form of a word with ñ weighs beside its folded term, so that año wins over ano.
  std::vector<Query> raw_forms() const {
    std::vector<Query> forms;
    for (const auto& group : built_.groups) {
      const Term& term = analyzer_for("es").word(group.written);
      if (!term.has_raw) continue;
      const Query exact(std::string(field(FieldId::Raw).prefix) + term.raw);
      forms.emplace_back(Query::OP_SCALE_WEIGHT, exact, group.idf);
    }
    return forms;
  }

  Query without_excluded(Query query) const {
    for (const auto& word : text_.excluded)
      query = Query(Query::OP_AND_NOT, query, any_form(word, index_.languages, ""));
    return query;
  }

  // Phrases are checked on the stored text; here only documents with all their words are let
  // through.
  Query with_required(Query query) const {
    for (const auto& word : text_.phrase_words)
      if (!terms_of_word(word, index_.languages).empty())
        query = Query(Query::OP_FILTER, query, any_form(word, index_.languages, ""));
    for (const auto& word : text_.title_words)
      if (!terms_of_word(word, index_.languages).empty())
        query = Query(Query::OP_FILTER, query,
                      any_form(word, index_.languages, field(FieldId::Title).prefix));
    return query;
  }

  const OpenIndex& index_;
  const ReadableWords& readable_;
  const QueryText& text_;
  BuiltQuery built_;
  std::vector<size_t> place_;  // of each word of the text, its group or kNone
  unsigned unknown_ = 0;       // words that no document has
  bool only_stop_words_ = false;
};

}  // namespace

std::vector<std::string> terms_of_word(const QueryWord& word,
                                       const std::vector<const Language*>& languages) {
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

bool has_synonym(const OpenIndex& index, const QueryWord& word) {
  return std::ranges::any_of(index.synonyms, [&](const auto& synonyms) {
    const std::string key = synonyms->key_of(word);
    return synonyms->longest_at(std::span(&key, 1), 0).has_value();
  });
}

BuiltQuery build_query(const OpenIndex& index, const ReadableWords& readable,
                       const QueryText& text) {
  return QueryBuilder(index, readable, text).build();
}

}  // namespace kb::search
