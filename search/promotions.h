// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.h"

// Answers that the team chose for a query: while they run, they stand first in its results.
//
// They lie in the metadata of the database that everybody reads, under kPromotionsKey, a line each:
// query key, language, article, first and last moment (ms since 1970), separated by tabs. The
// article itself comes from the databases that the visitor may read, or not at all.
//
// Threads: any, once read.
namespace kb::search {

inline constexpr size_t kMaxPromotions = 3;  // shown for one query

struct Promotion {
  std::string query;    // text::query_key of what is typed
  std::string lang;     // of the pages in which it counts; empty: of all
  std::string article;  // id
  Instant from{}, until{};
  bool operator==(const Promotion&) const = default;
};

std::string to_lines(const std::vector<Promotion>& promotions);

class Promotions {
 public:
  Promotions() = default;
  explicit Promotions(std::string_view lines);  // what is no such line is passed over
  explicit Promotions(const std::vector<Promotion>& promotions);

  // Articles for a query as it was typed, those that began later after those that began before.
  std::vector<std::string> of(std::string_view typed, std::string_view lang, Instant now) const;
  bool empty() const { return by_query_.empty(); }

 private:
  void add(Promotion promotion);
  void sort();

  std::map<std::string, std::vector<Promotion>, std::less<>> by_query_;
};

}  // namespace kb::search
