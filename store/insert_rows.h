// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "store/connection.h"

// Inserts many rows by few statements: on PostgreSQL the round trips are what costs.
//
// In:      `into` up to the list of columns, "insert into tags (article, tag)"; rows as tuples.
namespace kb::store {

inline constexpr size_t kRowsAtOnce = 4;

// "values (:v0, :v1), (:v2, :v3)"
inline std::string values_clause(size_t rows, size_t columns) {
  std::string clause = " values ";
  for (size_t i = 0; i < rows * columns; ++i) {
    const bool first = i % columns == 0;
    clause += !first ? ", " : i == 0 ? "(" : "), (";
    clause += ":v" + std::to_string(i);
  }
  return clause + ")";
}

template <typename... Fields, size_t... I>
void insert_together(Connection& sql, const std::string& into,
                     std::span<const std::tuple<Fields...>> rows, std::index_sequence<I...>) {
  const std::string statement = into + values_clause(sizeof...(I), sizeof...(Fields));
  std::apply([&](const auto&... field) { sql.execute(statement, field...); },
             std::tuple_cat(rows[I]...));
}

template <typename... Fields>
void insert_rows(Connection& sql, const std::string& into,
                 const std::vector<std::tuple<Fields...>>& all) {
  std::span<const std::tuple<Fields...>> rows{all};
  for (; rows.size() >= kRowsAtOnce; rows = rows.subspan(kRowsAtOnce)) {
    insert_together(sql, into, rows, std::make_index_sequence<kRowsAtOnce>{});
  }
  for (; rows.size() >= 2; rows = rows.subspan(2)) {
    insert_together(sql, into, rows, std::make_index_sequence<2>{});
  }
  if (!rows.empty()) insert_together(sql, into, rows, std::make_index_sequence<1>{});
}

}  // namespace kb::store
