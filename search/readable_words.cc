// SPDX-License-Identifier: MIT
#include "search/readable_words.h"

#include <algorithm>
#include <cmath>

#include "search/document_builder.h"
#include "search/fields.h"

namespace kb::search {

Xapian::Query own_tickets(const Scope& scope) {
  if (scope.tickets != Scope::Tickets::Own && scope.tickets != Scope::Tickets::Account) return {};
  const Xapian::Query account(keyword_term(FieldId::Account, scope.account));
  if (scope.tickets == Scope::Tickets::Account) return account;
  const Xapian::Query requester(keyword_term(FieldId::Requester, scope.requester));
  return {Xapian::Query::OP_AND, account, requester};
}

ReadableWords::ReadableWords(const OpenIndex& index, const Scope& scope)
    : index_(index), own_tickets_(own_tickets(scope)) {
  for (const auto& part : index.readable_whole) documents_ += part.database.get_doccount();
  documents_ -= index.passed_over.documents;
}

Xapian::doccount ReadableWords::frequency(const std::string& term) const {
  if (const auto known = known_.find(term); known != known_.end()) return known->second;
  return known_.emplace(term, look_up(term)).first->second;
}

Xapian::doccount ReadableWords::look_up(const std::string& term) const {
  Xapian::doccount found = 0;
  for (const auto& part : index_.readable_whole) found += part.database.get_termfreq(term);
  const auto& gone = index_.passed_over.frequencies;
  if (const auto passed = gone.find(term); passed != gone.end()) found -= passed->second;
  if (found > 0 || own_tickets_.empty()) return found;
  return frequency_in_own_tickets(term);
}

// Whether it is in one of them; how often matters little for so few documents.
Xapian::doccount ReadableWords::frequency_in_own_tickets(const std::string& term) const {
  if (!index_.database.term_exists(term)) return 0;
  Xapian::Enquire enquire(index_.database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, Xapian::Query(term), own_tickets_));
  return enquire.get_mset(0, 1).size();
}

double ReadableWords::inverse_document_frequency(Xapian::doccount frequency) const {
  const double documents = documents_;
  return std::log(1 + std::max(0.0, documents - frequency + 0.5) / (frequency + 0.5));
}

double ReadableWords::mean_length() const {
  double length = 0;
  for (const auto& part : index_.readable_whole)
    length += part.database.get_avlength() * part.database.get_doccount();
  length -= index_.passed_over.length;
  return documents_ > 0 ? length / documents_ : 0;
}

}  // namespace kb::search
