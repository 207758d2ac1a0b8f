// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "store/connection.h"

// Reads what belongs to many ids by few statements: as many as fit into one are asked for together,
// and only statements of two lengths are ever prepared.
//
// In:      a select up to its list, "select … where id in", and what follows the list; ids as the
//          store holds them.
// Out:     the rows of all, those of one batch after those of another. For store/ alone.
namespace kb::store {

inline constexpr size_t kIdsAtOnce = 32;

// "(:i0, :i1)"
inline std::string list_clause(size_t count) {
  std::string clause = " (";
  for (size_t i = 0; i < count; ++i) clause += (i == 0 ? ":i" : ", :i") + std::to_string(i);
  return clause + ") ";
}

// A short batch repeats its last id, which finds nothing twice.
template <typename Record, size_t N>
void read_batch(Connection& sql, const std::string& before, const std::string& after,
                const std::string* first, size_t count, std::vector<Record>& all) {
  std::array<std::string, N> ids;
  for (size_t i = 0; i < N; ++i) ids[i] = first[std::min(i, count - 1)];
  auto rows = std::apply(
      [&](const auto&... id) {
        return sql.records<Record>(before + list_clause(N) + after, id...);
      },
      ids);
  std::ranges::move(rows, std::back_inserter(all));
}

// Each id is asked for once, the empty one never.
template <typename Record>
std::vector<Record> records_in(Connection& sql, const std::string& before,
                               std::vector<std::string> ids, const std::string& after = {}) {
  std::erase(ids, std::string());
  std::ranges::sort(ids);
  const auto [repeated, end] = std::ranges::unique(ids);
  ids.erase(repeated, end);
  std::vector<Record> all;
  for (size_t at = 0; at < ids.size(); at += kIdsAtOnce) {
    const size_t count = std::min(kIdsAtOnce, ids.size() - at);
    if (count == 1)
      read_batch<Record, 1>(sql, before, after, &ids[at], count, all);
    else
      read_batch<Record, kIdsAtOnce>(sql, before, after, &ids[at], count, all);
  }
  return all;
}

}  // namespace kb::store
