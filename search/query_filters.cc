// SPDX-License-Identifier: MIT
#include "search/query_filters.h"

#include <optional>

#include "search/document_builder.h"
#include "search/fields.h"
#include "search/readable_words.h"

namespace kb::search {
namespace {

using Xapian::Query;

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

// Without tickets every document is an article: to look each up in the list of all of them would
// cost more than the words of a text do.
bool holds_all(const Scope& scope, const std::string& kind) {
  return kind == kArticle && scope.tickets == Scope::Tickets::None;
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

// Of articles alone the tickets need not be opened: there are many more of them, and a word that
// is common in tickets may be rare in articles. Facets count tickets beside.
Scope scope_to_open(const SearchRequest& request) {
  Scope scope = request.scope;
  if (request.filters.kind == kArticle && !request.facets) scope.tickets = Scope::Tickets::None;
  return scope;
}

Query restrict(Query query, const QueryText& text, const Filters& filters, const Scope& scope) {
  std::vector<Query> conditions;
  add_keyword_filter(conditions, FieldId::Area, filters.area);
  add_keyword_filter(conditions, FieldId::Tag, filters.tag);
  add_keyword_filter(conditions, FieldId::Language, filters.lang);
  if (!holds_all(scope, filters.kind)) add_keyword_filter(conditions, FieldId::Kind, filters.kind);
  add_typed_filters(conditions, text);
  if (text.updated) conditions.push_back(date_filter(*text.updated));
  if (const auto access = access_filter(scope)) conditions.push_back(*access);
  if (conditions.empty()) return query;
  return Query(Query::OP_FILTER, query, Query(Query::OP_AND, conditions.begin(), conditions.end()));
}

Query other_articles_with(const std::vector<std::string>& terms, std::string_view language,
                          std::string_view id) {
  const Query any(Query::OP_OR, terms.begin(), terms.end());
  const Query kept(Query::OP_AND, Query(keyword_term(FieldId::Kind, kArticle)),
                   Query(keyword_term(FieldId::Language, language)));
  return {Query::OP_AND_NOT, Query(Query::OP_FILTER, any, kept), Query(unique_term(kArticle, id))};
}

}  // namespace kb::search
