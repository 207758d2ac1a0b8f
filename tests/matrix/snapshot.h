// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "store/connection.h"

// All rows of an SQLite store as they were at one moment, put back as often as wanted while the
// store is in use. Faster than a store of its own for each cell.
namespace kb::test {

class Snapshot {
 public:
  Snapshot(const std::string& store_address, const std::string& file)
      : connection_(store::parse_address(store_address)) {
    connection_.run("attach database '" + file + "' as kept");
    tables_ = connection_.select<std::string>(
        "select name from main.sqlite_master where type = 'table' and name not like 'sqlite_%'");
    for (const auto& table : tables_)
      connection_.run("create table kept." + table + " as select * from main." + table);
  }

  void put_back() {
    connection_.begin(store::Mode::Write);
    connection_.run("pragma defer_foreign_keys = on");
    for (const auto& table : tables_) connection_.run("delete from main." + table);
    for (const auto& table : tables_)
      connection_.run("insert into main." + table + " select * from kept." + table);
    connection_.commit();
  }

 private:
  store::Connection connection_;
  std::vector<std::string> tables_;
};

}  // namespace kb::test
