// SPDX-License-Identifier: MIT
#include "tests/support/test_store.h"

#include <cstdlib>

#include "core/crypto.h"
#include "store/connection.h"

namespace kb::test {
namespace {

using store::Dialect;

std::string postgresql_address() {
  const char* conninfo = std::getenv("RESUELVE_TEST_POSTGRESQL");
  return conninfo == nullptr ? "" : std::string("postgresql:") + conninfo;
}

void run_on_postgresql(const std::string& statement) {
  store::Connection(store::parse_address(postgresql_address())).run(statement);
}

}  // namespace

std::vector<Dialect> test_dialects() {
  if (postgresql_address().empty()) return {Dialect::Sqlite};
  return {Dialect::Sqlite, Dialect::PostgreSql};
}

std::string dialect_name(const testing::TestParamInfo<Dialect>& info) {
  return info.param == Dialect::Sqlite ? "Sqlite" : "PostgreSql";
}

EmptyPlace::EmptyPlace(Dialect dialect) {
  if (dialect == Dialect::Sqlite) {
    address_ = "sqlite:" + (folder_.path() / "store.db").string();
    return;
  }
  schema_ = "t_" + crypto::digest(crypto::random_token(16)).substr(0, 16);
  run_on_postgresql("create schema " + schema_);
  address_ = postgresql_address() + " application_name=" + schema_ +
             " options='-csearch_path=" + schema_ + "'";
}

EmptyPlace::~EmptyPlace() {
  if (!schema_.empty()) run_on_postgresql("drop schema " + schema_ + " cascade");
}

}  // namespace kb::test
