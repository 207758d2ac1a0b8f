// SPDX-License-Identifier: MIT
#include "search/query_builder.h"

#include <algorithm>
#include <optional>

#include "search/analysis.h"
#include "search/document_builder.h"
#include "search/fields.h"
#include "search/weights.h"

namespace kb::search {
namespace {

using Xapian::Query;

void add_once(std::vector<std::string>& terms, std::string term) {
  if (!term.empty() && std::ranges::find(terms, term) == terms.end())
    terms.push_back(std::move(term));
}

// The group of a word, or nothing when no document has it.
std::optional<WordGroup> group_of(const OpenIndex& index, const ReadableWords& readable,
                                  const QueryWord& word) {
  WordGroup group{word.written, {}, 0, 1};
  Xapian::doccount frequency = 0;
  for (auto& term : terms_of_word(word, index.languages)) {
    const auto found = readable.frequency(term);
    if (found == 0) continue;
    frequency += found;
    group.terms.push_back(std::move(term));
  }
  if (group.terms.empty()) return std::nullopt;
  group.idf = readable.inverse_document_frequency(frequency);
  return group;
}

// No document has it, and it is not left out on purpose.
bool is_unknown_word(const QueryWord& word, const OpenIndex& index) {
  return word.kind == text::TokenKind::Word && !terms_of_word(word, index.languages).empty();
}

void add_group(std::vector<WordGroup>& groups, WordGroup group) {
  const auto same = std::ranges::find(groups, group.terms, &WordGroup::terms);
  if (same == groups.end())
    groups.push_back(std::move(group));
  else
    ++same->count;
}

void keep_rarest(std::vector<WordGroup>& groups) {
  if (groups.size() <= weights::kMaxQueryTerms) return;
  std::ranges::stable_sort(groups, std::ranges::greater{}, &WordGroup::idf);
  groups.resize(weights::kMaxQueryTerms);
}

// A word said again counts again, less each time (BM25's k3).
double times_weight(unsigned count) {
  return (weights::kK3 + 1) * count / (weights::kK3 + count);
}

Query to_query(const WordGroup& group) {
  std::vector<Query> forms(group.terms.begin(), group.terms.end());
  const Query any =
      forms.size() == 1 ? forms.front() : Query(Query::OP_SYNONYM, forms.begin(), forms.end());
  return Query(Query::OP_SCALE_WEIGHT, any, group.idf * times_weight(group.count));
}

// All documents that hold the word in any of its forms.
Query any_form(const QueryWord& word, const std::vector<const Language*>& languages,
               std::string_view prefix) {
  std::vector<Query> forms;
  for (const auto& term : terms_of_word(word, languages))
    forms.emplace_back(std::string(prefix) + term);
  return Query(Query::OP_OR, forms.begin(), forms.end());
}

// The exact form of a word with ñ weighs beside its folded term, so that año wins over ano.
void add_raw_forms(std::vector<Query>& parts, const BuiltQuery& built) {
  for (const auto& group : built.groups) {
    const Term& term = analyzer_for("es").word(group.written);
    if (!term.has_raw) continue;
    const Query exact(std::string(field(FieldId::Raw).prefix) + term.raw);
    parts.emplace_back(Query::OP_SCALE_WEIGHT, exact, group.idf);
  }
}

Query without_excluded(Query query, const OpenIndex& index, const QueryText& text) {
  for (const auto& word : text.excluded)
    query = Query(Query::OP_AND_NOT, query, any_form(word, index.languages, ""));
  return query;
}

// Phrases are checked on the stored text; here only documents with all their words are let through.
Query with_required(Query query, const OpenIndex& index, const QueryText& text) {
  for (const auto& word : text.phrase_words)
    if (!terms_of_word(word, index.languages).empty())
      query = Query(Query::OP_FILTER, query, any_form(word, index.languages, ""));
  for (const auto& word : text.title_words)
    if (!terms_of_word(word, index.languages).empty())
      query = Query(Query::OP_FILTER, query,
                    any_form(word, index.languages, field(FieldId::Title).prefix));
  return query;
}

void add_keyword_filter(std::vector<Query>& filters, FieldId id, const std::string& value) {
  if (!value.empty()) filters.emplace_back(keyword_term(id, value));
}

Query date_filter(const DateRange& range) {
  const auto slot = static_cast<Xapian::valueno>(field(FieldId::Updated).slot);
  const auto seconds = [](Instant instant) {
    return static_cast<double>(
        std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count());
  };
  const std::string from = range.from ? Xapian::sortable_serialise(seconds(*range.from)) : "";
  if (!range.until) return Query(Query::OP_VALUE_GE, slot, from);
  return Query(Query::OP_VALUE_RANGE, slot, from,
               Xapian::sortable_serialise(seconds(*range.until) - 1));
}

// Tickets that are not the visitor's are in the opened database: this is what keeps them out.
std::optional<Query> access_filter(const Scope& scope) {
  const Query own = own_tickets(scope);
  if (own.empty()) return std::nullopt;
  return Query(Query::OP_OR, Query(keyword_term(FieldId::Kind, kArticle)), own);
}

// Values of one field are alternatives, different fields must all hold.
void add_typed_filters(std::vector<Query>& filters, const QueryText& text) {
  for (const FieldId id : {FieldId::Area, FieldId::Tag, FieldId::Language, FieldId::Kind}) {
    std::vector<Query> values;
    for (const auto& filter : text.filters)
      if (filter.name == field(id).name) values.emplace_back(keyword_term(id, filter.value));
    if (!values.empty()) filters.emplace_back(Query::OP_OR, values.begin(), values.end());
  }
}

}  // namespace

std::vector<std::string> terms_of_word(const QueryWord& word,
                                       const std::vector<const Language*>& languages) {
  std::vector<std::string> terms;
  if (word.kind == text::TokenKind::Technical) {
    terms.push_back(Analyzer::technical(word.written));
    return terms;
  }
  for (const Language* language : languages)
    add_once(terms, analyzer_for(language->code).word(word.written).text);
  return terms;
}

BuiltQuery build_query(const OpenIndex& index, const ReadableWords& readable,
                       const QueryText& text) {
  BuiltQuery built;
  double unknown_idf = 0;
  for (const auto& word : text.words) {
    if (auto group = group_of(index, readable, word))
      add_group(built.groups, std::move(*group));
    else if (is_unknown_word(word, index))
      unknown_idf += readable.inverse_document_frequency(0);
  }
  keep_rarest(built.groups);
  std::vector<Query> parts;
  for (size_t i = 0; i < built.groups.size(); ++i) {
    const auto& group = built.groups[i];
    parts.push_back(to_query(group));
    built.total_idf += group.idf;
    for (const auto& term : group.terms) built.group_of_term[term] = i;
  }
  if (parts.empty()) return built;
  built.known_share = built.total_idf / (built.total_idf + unknown_idf);
  add_raw_forms(parts, built);
  built.query = with_required(
      without_excluded(Query(Query::OP_OR, parts.begin(), parts.end()), index, text), index, text);
  return built;
}

Query restrict(Query query, const QueryText& text, const Filters& filters, const Scope& scope) {
  std::vector<Query> conditions;
  add_keyword_filter(conditions, FieldId::Area, filters.area);
  add_keyword_filter(conditions, FieldId::Tag, filters.tag);
  add_keyword_filter(conditions, FieldId::Language, filters.lang);
  add_keyword_filter(conditions, FieldId::Kind, filters.kind);
  add_typed_filters(conditions, text);
  if (text.updated) conditions.push_back(date_filter(*text.updated));
  if (const auto access = access_filter(scope)) conditions.push_back(*access);
  if (conditions.empty()) return query;
  return Query(Query::OP_FILTER, query, Query(Query::OP_AND, conditions.begin(), conditions.end()));
}

}  // namespace kb::search
