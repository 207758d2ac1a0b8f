// SPDX-License-Identifier: MIT
#pragma once
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "store/store.h"
#include "tests/support/temp_dir.h"

// A store of its own for one test, gone at its end.
//
// On SQLite it lies in a temporary folder. On PostgreSQL it is a schema of its own in the database
// whose libpq connection string (name=value …) is in RESUELVE_TEST_POSTGRESQL; without that
// variable there are only the instances on SQLite.
namespace kb::test {

std::vector<store::Dialect> test_dialects();
std::string dialect_name(const testing::TestParamInfo<store::Dialect>& info);

// Where a store may be made, and nothing there yet.
class EmptyPlace {
 public:
  explicit EmptyPlace(store::Dialect dialect);
  ~EmptyPlace();
  EmptyPlace(const EmptyPlace&) = delete;
  EmptyPlace& operator=(const EmptyPlace&) = delete;

  const std::string& address() const { return address_; }

 private:
  TempDir folder_;
  std::string schema_;  // empty on SQLite
  std::string address_;
};

// Migrated and empty.
class TestStore {
 public:
  explicit TestStore(store::Dialect dialect = store::Dialect::Sqlite) : place_(dialect) {}

  store::Store& store() { return store_; }
  const std::string& address() const { return place_.address(); }  // to open it once more

 private:
  EmptyPlace place_;
  store::Store store_{place_.address()};
};

// The base of suites that run on each dialect.
class OnEachDialect : public testing::TestWithParam<store::Dialect> {
 protected:
  store::Store& store() { return test_store_.store(); }
  const std::string& address() const { return test_store_.address(); }

 private:
  TestStore test_store_{GetParam()};
};

}  // namespace kb::test
