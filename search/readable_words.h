// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include <string>
#include <unordered_map>

#include "search/index_reader.h"
#include "search/open_index.h"

// What a visitor may know of a term: how many documents that they may read hold it.
//
// Databases that are read whole are asked directly; of tickets that are read in part only those
// that the visitor may read count, so that a word of another account's ticket is as good as absent.
// All that decides on words (which to search, to correct, how rare they are) asks here. Throws:  as
// Xapian does. Threads: one.
namespace kb::search {

class ReadableWords {
 public:
  ReadableWords(const OpenIndex& index, const Scope& scope);

  Xapian::doccount frequency(const std::string& term) const;  // looked up once
  double inverse_document_frequency(Xapian::doccount frequency) const;
  Xapian::doccount documents() const { return documents_; }
  double mean_length() const;  // of a document, in terms; 0 without documents

 private:
  Xapian::doccount look_up(const std::string& term) const;
  Xapian::doccount frequency_in_own_tickets(const std::string& term) const;

  const OpenIndex& index_;
  Xapian::Query own_tickets_;  // empty: no tickets, or all of them
  Xapian::doccount documents_ = 0;
  mutable std::unordered_map<std::string, Xapian::doccount> known_;  // correcting asks first
};

// Tickets that the visitor may read when that is not all of them; empty otherwise.
Xapian::Query own_tickets(const Scope& scope);

}  // namespace kb::search
