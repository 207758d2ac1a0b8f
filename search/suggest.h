// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "search/index_reader.h"
#include "search/search.h"

// What already solves the ticket that someone is writing.
//
// The subject and the telling words of the body are searched among articles; what earlier tickets
// taught moves the ranking. The visitor's own solved tickets come apart.
//
// In:      subject and body in clean UTF-8, as typed: greeting, signature, quoted mail and logs are
//          dealt with here; size 1..kMaxSuggestions; threshold 0..1.
// Out:     suggestions, best first; none, and `abstained`, when none reaches the threshold or the
//          text holds nothing to search by. A confidence is a calibrated probability that this
//          article answers.
// Throws:  Error IndexUnavailable, IndexStale. A strange text never throws.
// Threads: any; IndexReader is shared.
namespace kb::search {

inline constexpr int kMaxSuggestions = 5;
inline constexpr double kDefaultThreshold = 0.5;

struct SuggestRequest {
  std::string subject, body;
  std::string area, language;       // empty: unknown; neither keeps anything out
  bool own_language_alone = false;  // but this does what is in another language
  Scope scope;
  int size = kMaxSuggestions;
  double threshold = kDefaultThreshold;
  std::string except;  // id of an article or ticket that is never suggested: the one at hand
};

struct Suggestion {
  Hit hit;  // passage, marks and links as for a search
  // Words of the visitor's text that the document holds, telling first.
  std::vector<std::string> why;
  double confidence = 0;
};

struct SuggestResult {
  std::vector<Suggestion> suggestions;  // articles
  std::vector<Suggestion> own_tickets;  // the visitor's own solved tickets, likely the same
  bool abstained = false;
  std::chrono::microseconds took{0};
};

SuggestResult suggest(IndexReader& index, const SuggestRequest& request);

// Of one kind alone, kArticle or kTicket, as many as are asked for up to ten: among tickets all
// that the scope may read.
std::vector<Suggestion> suggestions_of(IndexReader& index, const SuggestRequest& request,
                                       std::string_view kind);

}  // namespace kb::search
