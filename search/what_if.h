// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "search/document.h"
#include "search/index_reader.h"
#include "search/promotions.h"

// What a change would do to searches, before it is made.
//
// Each query is searched twice by the code of the live search (search_in): over the index as it is,
// and over the same databases with the changed articles in a small one beside them, in memory, the
// old ones passed over in results and in all statistics. Nothing is written.
//
// Out:     the same hits in the same order as after the change was indexed. What links taught stays
//          as it is now, as it does in the index until the teacher has run again.
// Throws:  Error IndexUnavailable, IndexStale; TooLarge. Threads: any; IndexReader is shared.
namespace kb::search {

struct Change {
  struct Article {
    std::string id;
    std::optional<Document> document;  // absent: it goes
  };
  std::vector<Article> articles;
  std::map<std::string, std::string> synonyms;       // all lines of a language, by its code
  std::optional<std::vector<Promotion>> promotions;  // all of them; absent: as they are
};

// Who searches, and when: promoted answers have an end.
struct AskedBy {
  AskedBy(Scope reader,
          Instant at = std::chrono::floor<std::chrono::milliseconds>(
              std::chrono::system_clock::now()))
      : scope(std::move(reader)), now(at) {}
  Scope scope;
  Instant now;
};

struct Question {
  std::string text;
  std::string language;  // of the page
};

// What stands on the first page, best first.
struct Standing {
  struct Found {
    std::string kind, id;
    double score = 0;
    bool promoted = false;
  };
  std::vector<Found> found;

  int rank_of(const std::string& article) const;  // from 1; 0 when it is not there
};

struct BeforeAndAfter {
  Standing before, after;
};

// One for each question, in their order.
std::vector<BeforeAndAfter> what_if(IndexReader& index, const AskedBy& by, const Change& change,
                                    const std::vector<Question>& questions);

// The same searches over the index as it is.
std::vector<Standing> standings(IndexReader& index, const AskedBy& by,
                                const std::vector<Question>& questions);

}  // namespace kb::search
