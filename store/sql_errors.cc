// SPDX-License-Identifier: MIT
#include "store/sql_errors.h"

#include <fmt/format.h>
#include <soci/error.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <algorithm>
#include <array>
#include <string>

namespace kb::store {
namespace {

// SQLite's primary result codes and PostgreSQL's SQLSTATEs, the latter by their beginning.
struct SqliteCode {
  int result;
  ErrorCode code;
};
constexpr std::array kSqliteCodes{
    SqliteCode{5, ErrorCode::Busy},               // BUSY
    SqliteCode{6, ErrorCode::Busy},               // LOCKED
    SqliteCode{8, ErrorCode::StoreUnavailable},   // READONLY
    SqliteCode{10, ErrorCode::StoreUnavailable},  // IOERR
    SqliteCode{11, ErrorCode::StoreUnavailable},  // CORRUPT
    SqliteCode{13, ErrorCode::StoreUnavailable},  // FULL
    SqliteCode{14, ErrorCode::StoreUnavailable},  // CANTOPEN
    SqliteCode{26, ErrorCode::StoreUnavailable},  // NOTADB
};
constexpr int kSqliteConstraint = 19;

struct SqlState {
  std::string_view prefix;
  ErrorCode code;
};
constexpr std::array kSqlStates{
    SqlState{"23505", ErrorCode::Conflict},          // unique violation
    SqlState{"23503", ErrorCode::BadInput},          // foreign key violation
    SqlState{"22021", ErrorCode::BadInput},          // not UTF-8
    SqlState{"40", ErrorCode::Busy},                 // serialisation failure, deadlock
    SqlState{"55P03", ErrorCode::Busy},              // lock not available
    SqlState{"08", ErrorCode::StoreUnavailable},     // connection
    SqlState{"25006", ErrorCode::StoreUnavailable},  // the server is a read-only standby
    SqlState{"53", ErrorCode::StoreUnavailable},     // resources
    SqlState{"57P", ErrorCode::StoreUnavailable},    // shutting down
    SqlState{"58", ErrorCode::StoreUnavailable},     // system
};

ErrorCode code_of(const soci::sqlite3_soci_error& error) {
  if (error.result() == kSqliteConstraint) {
    const std::string message = error.get_error_message();
    if (message.find("UNIQUE constraint") != std::string::npos) return ErrorCode::Conflict;
    if (message.find("FOREIGN KEY constraint") != std::string::npos) return ErrorCode::BadInput;
  }
  const auto known = std::ranges::find(kSqliteCodes, error.result(), &SqliteCode::result);
  return known == kSqliteCodes.end() ? ErrorCode::Internal : known->code;
}

ErrorCode code_of_state(std::string_view state) {
  const auto known = std::ranges::find_if(
      kSqlStates, [&](const SqlState& s) { return state.starts_with(s.prefix); });
  return known == kSqlStates.end() ? ErrorCode::Internal : known->code;
}

std::string_view message_for(ErrorCode code) {
  switch (code) {
    case ErrorCode::Busy:
      return "the store is locked by another writer";
    case ErrorCode::Conflict:
      return "a unique value exists already in the store";
    case ErrorCode::BadInput:
      return "the store has nothing of this name, or it is no clean text";
    case ErrorCode::StoreUnavailable:
      return "the store cannot be reached";
    default:
      return "the store refused a statement";
  }
}

std::string hint_for(ErrorCode code) {
  if (code == ErrorCode::Busy) return "try again in a moment";
  if (code == ErrorCode::StoreUnavailable)
    return "see that the database runs and its disk has room";
  return {};
}

Error make_error(ErrorCode code, std::string_view detail, std::string_view statement) {
  return {code, fmt::format("{} ({}): {}", message_for(code), detail, statement), hint_for(code)};
}

}  // namespace

Error translate(const soci::soci_error& error, std::string_view statement) {
  if (const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error)) {
    return make_error(code_of(*sqlite), fmt::format("SQLite {}", sqlite->result()), statement);
  }
  if (const auto* postgresql = dynamic_cast<const soci::postgresql_soci_error*>(&error)) {
    const std::string state = postgresql->sqlstate();
    return make_error(code_of_state(state), "SQLSTATE " + state, statement);
  }
  return make_error(ErrorCode::Internal, "SOCI", statement);
}

Error translate_opening(const soci::soci_error& error) {
  // libpq's other messages may quote pieces of the connection string, so of a password.
  constexpr std::string_view kSafe = "connection to server";
  const std::string message = error.get_error_message();
  const size_t at = message.find(kSafe);
  const std::string why =
      at == std::string::npos ? "" : ": " + message.substr(at, message.find('\n', at) - at);
  return {
      ErrorCode::StoreUnavailable, "the store cannot be opened" + why,
      "see that its address is right, its folder exists or its server runs, and access is allowed"};
}

}  // namespace kb::store
