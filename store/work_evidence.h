// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <string>
#include <vector>

#include "core/time.h"
#include "store/store.h"

// Where knowledge is missing or old, as what people did tells: the evidence of the editors' work
// list. Each question reads many rows; they are asked off the path of requests.
//
// In:      what happened at or after `since`; limits count rows.
// Threads: as Transaction.
namespace kb::store {

// Searches by clients and unknown visitors of which at most one in ten opened something.
struct UnansweredSearch {
  std::string query, written, lang;  // lang: of the pages that they saw
  long long times = 0, without_result = 0, opened = 0;
};
std::vector<UnansweredSearch> unanswered_searches(Transaction& tx, Instant since, int least_times,
                                                  int limit);

// A search of an account that wrote a ticket soon after, or during it.
inline constexpr std::chrono::minutes kSearchedBefore{30};
struct SearchedTicket {
  std::string query, written, lang, ticket;
};
std::vector<SearchedTicket> searches_before_tickets(Transaction& tx, Instant since);  // by query

// Published articles that readers of their newest revision said did not help.
struct DoubtedArticle {
  std::string id, lang, title;
  long long unhelpful = 0, helpful = 0;
};
std::vector<DoubtedArticle> doubted_articles(Transaction& tx, Instant since);
// What they said was missing, the newest first; only what is not empty.
std::vector<std::string> reasons_against(Transaction& tx, const std::string& article,
                                         Instant since, int limit);

// Published translations whose source changed after them.
struct LaggingTranslation {
  std::string id, lang, title, source, source_title;
  Instant updated{}, source_updated{};
};
std::vector<LaggingTranslation> lagging_translations(Transaction& tx);

// Published before `since` and on no page of results from then on; none as long as searches have
// not been counted for so long.
struct UnfoundArticle {
  std::string id, lang, title;
};
std::vector<UnfoundArticle> unfound_articles(Transaction& tx, Instant since, int limit);

}  // namespace kb::store
