// SPDX-License-Identifier: MIT
#pragma once
#include <soci/error.h>
#include <soci/session.h>

#include <memory>
#include <string>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "store/address.h"
#include "store/prepared.h"
#include "store/sql_errors.h"

// One connection to the database, set up for us, with its prepared statements.
//
// After any error it is spoiled: everything more is refused, and it is closed rather than used for
// another transaction. So no half-read statement and no aborted transaction is ever met again.
//
// Throws:  Error as sql_errors.h says.
// Threads: one at a time.
namespace kb::store {

enum class Mode { Read, Write };

// Specialised for each record that has a table: `of(record)` ties its columns, in their order in
// the statements.
template <typename Record>
struct Columns;

template <typename Tie>
struct RowOfTie;
template <typename... References>
struct RowOfTie<std::tuple<References...>> {
  using type = std::tuple<std::remove_cvref_t<References>...>;
};

class Connection {
 public:
  explicit Connection(const Address& address);

  Dialect dialect() const { return dialect_; }
  bool is_spoiled() const { return spoiled_; }

  void begin(Mode mode);
  void commit() { run("commit"); }
  void rollback() { run("rollback"); }

  void run(const std::string& sql);  // once, without parameters or rows
  void require_writing() const;      // throws Internal within a read transaction

  template <typename... Columns, typename... Values>
  std::vector<Row<Columns...>> select(const std::string& sql, const Values&... values) {
    return guarded(sql, [&] {
      return prepared<std::tuple<Columns...>, std::tuple<BoundType<Values>...>>(sql).select(
          values...);
    });
  }

  // Rows as records.
  template <typename Record, typename... Values>
  std::vector<Record> records(const std::string& sql, const Values&... values) {
    using Tie = decltype(Columns<Record>::of(std::declval<Record&>()));
    return records_from<Record>(std::type_identity<typename RowOfTie<Tie>::type>{}, sql, values...);
  }

  // The columns of a record as the parameters.
  template <typename Record>
  void write(const std::string& sql, const Record& record) {
    std::apply([&](const auto&... column) { execute(sql, column...); },
               Columns<Record>::of(record));
  }

  // How many rows it touched.
  template <typename... Values>
  long long execute(const std::string& sql, const Values&... values) {
    require_writing();
    return guarded(sql, [&] {
      return prepared<std::tuple<>, std::tuple<BoundType<Values>...>>(sql).execute(values...);
    });
  }

 private:
  template <typename Record, typename... Fields, typename... Values>
  std::vector<Record> records_from(std::type_identity<std::tuple<Fields...>>,
                                   const std::string& sql, const Values&... values) {
    std::vector<Record> records;
    for (auto& row : select<Fields...>(sql, values...)) {
      Columns<Record>::of(records.emplace_back()) = std::move(row);
    }
    return records;
  }

  void set_up_sqlite();
  void set_up_postgresql();
  void require_unspoiled() const;

  template <typename Work>
  auto guarded(const std::string& sql, const Work& work) {
    require_unspoiled();
    spoiled_ = true;
    try {
      auto result = work();
      spoiled_ = false;
      return result;
    } catch (const soci::soci_error& error) {
      throw translate(error, sql);
    }
  }

  template <typename Columns, typename Values>
  Prepared<Columns, Values>& prepared(const std::string& sql) {
    std::unique_ptr<AnyPrepared>& slot = statements_[sql];
    if (!slot) slot = std::make_unique<Prepared<Columns, Values>>(*session_, sql);
    return dynamic_cast<Prepared<Columns, Values>&>(*slot);
  }

  Dialect dialect_;
  Mode mode_ = Mode::Write;
  bool spoiled_ = false;
  std::unique_ptr<soci::session> session_;
  std::unordered_map<std::string, std::unique_ptr<AnyPrepared>>
      statements_;  // gone before session_
};

}  // namespace kb::store
