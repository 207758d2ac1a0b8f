// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

#include "store/store.h"

// Where a store lies: the dialect, and the string that SOCI's backend of that dialect opens.
//
// Throws:  Error BadInput for an address that names no store; its text, which may hold a password,
//          is not repeated.
namespace kb::store {

struct Address {
  Dialect dialect = Dialect::Sqlite;
  std::string file;     // of SQLite
  std::string connect;  // for SOCI
};

Address parse_address(std::string_view text);

// SOCI takes a libpq connection string apart at blanks before libpq sees it; only what stands in
// double quotes comes through whole. Wraps the quoted values accordingly.
std::string conninfo_for_soci(std::string_view conninfo);

}  // namespace kb::store
