// SPDX-License-Identifier: MIT
#pragma once
#include <soci/session.h>

#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "store/slot.h"

// One prepared statement of a connection with its parameters and columns, made once and run often.
namespace kb::store {

// A row: the value itself when there is one column, else a tuple.
template <typename... Columns>
struct RowOf {
  using type = std::tuple<Columns...>;
};
template <typename Column>
struct RowOf<Column> {
  using type = Column;
};
template <typename... Columns>
using Row = typename RowOf<Columns...>::type;

class AnyPrepared {
 public:
  virtual ~AnyPrepared() = default;
};

template <typename Columns, typename Values>
class Prepared;

template <typename... Columns, typename... Values>
class Prepared<std::tuple<Columns...>, std::tuple<Values...>> : public AnyPrepared {
 public:
  Prepared(soci::session& session, const std::string& sql) : statement_(session) {
    statement_.alloc();
    statement_.prepare(sql);
    std::apply([&](auto&... slot) { (slot.bind(statement_), ...); }, values_);
    std::apply([&](auto&... slot) { (slot.define(statement_), ...); }, columns_);
    statement_.define_and_bind();
  }

  // Reads to the end: on SQLite a statement left in the middle would hold its snapshot.
  std::vector<Row<Columns...>> select(const auto&... values) {
    set(values...);
    statement_.execute(false);
    std::vector<Row<Columns...>> rows;
    while (statement_.fetch()) rows.push_back(row());
    return rows;
  }

  long long execute(const auto&... values) {
    set(values...);
    statement_.execute(true);
    return statement_.get_affected_rows();
  }

 private:
  void set(const auto&... values) {
    std::apply([&](auto&... slot) { (slot.set(values), ...); }, values_);
  }
  Row<Columns...> row() {
    return std::apply([](auto&... slot) { return Row<Columns...>{slot.get()...}; }, columns_);
  }

  std::tuple<Slot<Values>...> values_;
  std::tuple<Slot<Columns>...> columns_;
  soci::statement statement_;  // points into the slots: made after them, gone before them
};

}  // namespace kb::store
