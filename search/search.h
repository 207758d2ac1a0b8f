// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/time.h"
#include "search/explanation.h"
#include "search/index_reader.h"

// Runs one search over the databases that the visitor may read.
//
// In:      text in clean UTF-8 (longer than kMaxQueryBytes is cut at a word and said so in
//          `ignored`); page counts from 0; size 1..kMaxPageSize.
// Out:     SearchResult; no words or none known: no hits, never all documents. `total` and
//          the facets are exact up to kExactTotal, else estimates and marked so.
// Throws:  Error IndexUnavailable, IndexStale. A strange query never throws.
// Threads: any; IndexReader is shared.
namespace kb::search {

inline constexpr size_t kMaxQueryBytes = 16 * 1024;
inline constexpr int kMaxPageSize = 100;
inline constexpr int kMaxPage = 100;
// Totals and facets are exact up to here; looking at 500 instead costs 1.4 times the whole search.
inline constexpr unsigned kExactTotal = 100;

struct Filters {
  std::string area, tag, lang, kind;  // empty: any; kind is "article" or "ticket"
};

struct SearchRequest {
  std::string text;
  std::string language;  // of the page, for ties and for display; empty: unknown
  Filters filters;
  Scope scope;
  int page = 0, size = 10;
  bool as_typed = false;  // do not correct
  bool facets = true;     // count them
  bool explain = false;   // fill the explanations, which takes a while
  bool promoted = false;  // put first what the team chose for this query, unless it is filtered
  Instant now =           // what a ticket's age is counted from
      std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
};

// A piece of a document's own text around the words that were found.
struct Passage {
  std::string text;                              // plain; the view escapes it
  std::vector<std::pair<size_t, size_t>> marks;  // byte ranges of `text` to highlight, in order
  bool cut_before = false, cut_after = false;    // the document's text goes on there
};

struct Hit {
  std::string kind;  // "article" or "ticket"
  std::string id, lang, title, area;
  std::vector<std::pair<size_t, size_t>> title_marks;
  std::string heading,
      anchor;  // of the section that answers; empty for the text before the first heading
  Passage passage;
  std::string summary;             // of an article: its answer in two lines, may be empty
  std::string account, requester;  // of a ticket
  std::string status;
  bool promoted = false;  // stands first since the team chose it
  Audience audience = Audience::Public;
  Instant updated{};
  int solved = 0;                      // tickets that this article solved
  std::optional<Instant> last_solved;  // absent: never
  double score = 0;
  double coverage = 0;   // share of the query's idf that the document holds, 0..1
  double taught = 0;     // probability that it answers among those that links taught about, 0..1
  double certainty = 0;  // the same, lower the stranger the text is to what was taught
  std::optional<HitExplanation> explanation;
};

struct FacetValue {
  std::string value;
  int count = 0;
};

struct Facets {
  std::vector<FacetValue> area, lang, kind, tag;  // most frequent first, then by value; never 0
  bool estimated = false;
};

// Why nothing was found, when the query itself is the reason.
enum class NothingAsked : std::uint8_t { No, StopWordsAlone, FiltersAlone };

struct SearchResult {
  std::vector<Hit> hits;
  int total = 0;
  bool total_is_estimate = false;
  bool confident = false;  // the first hit stands well above the rest
  Facets facets;
  std::optional<std::string> corrected;  // what was searched, when it is not what was typed
  std::vector<std::string> ignored;      // parts of the query that had no effect, for the visitor
  NothingAsked nothing_asked = NothingAsked::No;
  std::optional<QueryExplanation> explanation;
  std::chrono::microseconds took{0};
};

SearchResult search(IndexReader& index, const SearchRequest& request);

}  // namespace kb::search
