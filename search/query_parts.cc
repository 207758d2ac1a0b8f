// SPDX-License-Identifier: MIT
#include "search/query_parts.h"

#include <algorithm>

#include "search/analysis.h"
#include "search/fields.h"
#include "search/query_stop_words.h"
#include "search/weights.h"

namespace kb::search {
namespace {

using Xapian::Query;

Query any_of(const std::vector<std::string>& terms) {
  if (terms.size() == 1) return Query(terms.front());
  return Query(Query::OP_SYNONYM, terms.begin(), terms.end());
}

Query weighted(const WordGroup& group, double share = 1) {
  return Query(Query::OP_SCALE_WEIGHT, any_of(group.terms), share * factor_of(group));
}

// All documents that hold the word in any of its forms.
Query any_form(const QueryWord& word, const Languages& languages, std::string_view prefix) {
  std::vector<Query> forms;
  for (const auto& term : terms_of_word(word, languages))
    forms.emplace_back(std::string(prefix) + term);
  return Query(Query::OP_OR, forms.begin(), forms.end());
}

// What was typed, and its synonyms beside it.
Query with_synonyms(const BuiltQuery& built, const std::vector<size_t>& groups) {
  std::vector<Query> typed, choices;
  for (const size_t group : groups)
    if (!built.groups[group].terms.empty()) typed.push_back(weighted(built.groups[group]));
  if (!typed.empty()) choices.emplace_back(Query::OP_OR, typed.begin(), typed.end());
  for (const auto& synonym : built.synonyms) {
    if (synonym.groups != groups) continue;
    std::vector<Query> words;
    for (const auto& word : synonym.words) words.push_back(weighted(word, synonym.share));
    choices.emplace_back(Query::OP_AND, words.begin(), words.end());
  }
  // Not OP_MAX: Xapian 1.4.22 crashes where a database of several has no word of one of its parts.
  return Query(Query::OP_OR, choices.begin(), choices.end());
}

std::vector<Query> content_parts(const BuiltQuery& built) {
  std::vector<Query> parts;
  std::vector<bool> done(built.groups.size());
  for (const auto& synonym : built.synonyms) {
    if (done[synonym.groups.front()]) continue;
    for (const size_t group : synonym.groups) done[group] = true;
    parts.push_back(with_synonyms(built, synonym.groups));
  }
  for (size_t i = 0; i < built.groups.size(); ++i)
    if (!done[i]) parts.push_back(weighted(built.groups[i]));
  return parts;
}

std::vector<Query> raw_forms(const BuiltQuery& built) {
  std::vector<Query> forms;
  for (const auto& group : built.groups)
    if (const std::string term = raw_term(group); !term.empty())
      forms.emplace_back(Query::OP_SCALE_WEIGHT, Query(term), group.idf);
  return forms;
}

Query without_excluded(Query query, const QueryText& text, const Languages& languages) {
  for (const auto& word : text.excluded)
    query = Query(Query::OP_AND_NOT, query, any_form(word, languages, ""));
  return query;
}

// Phrases are checked on the stored text; here only documents with all their words are let through.
Query with_required(Query query, const QueryText& text, const Languages& languages) {
  const auto require = [&](const QueryWord& word, std::string_view prefix) {
    if (!terms_of_word(word, languages).empty())
      query = Query(Query::OP_FILTER, query, any_form(word, languages, prefix));
  };
  for (const auto& word : text.phrase_words) require(word, "");
  for (const auto& word : text.title_words) require(word, field(FieldId::Title).prefix);
  return query;
}

}  // namespace

double factor_of(const WordGroup& group) {
  return group.idf * std::min(group.count, weights::kMaxRepeats);
}

std::string raw_term(const WordGroup& group) {
  const Term& term = analyzer_for("es").word(group.written);
  return term.has_raw ? std::string(field(FieldId::Raw).prefix) + term.raw : std::string();
}

Query compose(const BuiltQuery& built, const ReadableWords& readable, const QueryText& text,
              const Languages& languages) {
  if (built.groups.empty()) return {};
  std::vector<Query> parts = content_parts(built), extras = raw_forms(built);
  for (const auto& word : built.stop_words) {
    const bool is_searched = !built.all_required && is_rare_stop_word(readable, word);
    (is_searched ? parts : extras).push_back(weighted(word));
  }
  const auto joined = built.all_required ? Query::OP_AND : Query::OP_OR;
  Query query(joined, parts.begin(), parts.end());
  if (!extras.empty())
    query = Query(Query::OP_AND_MAYBE, query, Query(Query::OP_OR, extras.begin(), extras.end()));
  return with_required(without_excluded(query, text, languages), text, languages);
}

}  // namespace kb::search
