// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "search/analysis.h"
#include "search/query_builder.h"
#include "search/search.h"
#include "search/stored_document.h"

// Finds the passage of a document that answers a query, in one pass over its text.
//
// Words are compared by their terms in the document's language; a word whose first two letters no
// query word has is passed over without being stemmed, which is what makes the pass cheap. The best
// window of kWindowBytes is the one whose distinct query terms weigh most; its section's heading
// counts too. The passage is then grown to whole sentences or words. How much of the query one
// passage holds is also the best sign of an answer that ranking by single words misses (Kaszkiel
// and Zobel, "Passage retrieval revisited", 1997). So is a pair of its words side by side (Tao and
// Zhai, "An exploration of proximity measures", 2007).
//
// Threads: make one per search; it is used by one thread.
namespace kb::search {

inline constexpr size_t kWindowBytes = 200;
inline constexpr size_t kPassageBytes = 280;

// Shares of the query's idf, 0..1 but for repeats.
struct PassageFit {
  double document = 0;  // held anywhere in the document
  double passage = 0;   // held by its best passage, with its heading and the title
  double title = 0;     // held by the title, times the share of the title that was asked
  double pairs = 0;     // in neighbouring words that stand together here too, in their order
};

class PassageFinder {
 public:
  explicit PassageFinder(const BuiltQuery& query);

  // Sets heading, anchor, passage and title_marks of `hit`.
  PassageFit fill(Hit& hit, const StoredDocument& document) const;

 private:
  using GroupSet = std::uint64_t;  // a bit for each group of the query
  struct Match {
    size_t begin, end;
    size_t group;
  };
  using Matches = std::vector<Match>;
  // For each pair of neighbouring groups how close they stand, 0..1: 1 is side by side.
  using Closeness = std::vector<double>;
  struct Window {
    double score = 0;
    GroupSet groups = 0;
    size_t section = 0, begin = 0, end = 0;  // bytes of the section's text
  };

  void find_matches(std::string_view text, Analyzer& analyzer, Matches& out) const;
  bool may_match(std::string_view word) const;
  Window best_window(const Matches& matches) const;
  Window window_of(const Matches& matches, size_t first, size_t last) const;
  double weight_of(GroupSet groups) const;
  double title_fit(std::string_view title, Analyzer& analyzer, GroupSet held) const;
  static GroupSet groups_in(const Matches& matches);
  static void note_pairs(const Matches& matches, Closeness& pairs);
  double weight_of(const Closeness& pairs) const;
  static void show(Hit& hit, const StoredSection& section, const Window& window,
                   const Matches& matches);

  const BuiltQuery& query_;
  std::vector<bool> starts_;  // by the first two folded bytes of the words searched
};

// The bytes of `text` to show around [begin, end): whole sentences or words, about kPassageBytes.
struct Cut {
  size_t from, to;
};
Cut cut_around(std::string_view text, size_t begin, size_t end);

}  // namespace kb::search
