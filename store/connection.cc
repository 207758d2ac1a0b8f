// SPDX-License-Identifier: MIT
#include "store/connection.h"

#include <soci/into.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sys/stat.h>

namespace kb::store {
namespace {

// The file holds what clients wrote and hashes of passwords: its owner's alone from the start.
// SQLite gives its journal the same rights. Failing is left to SQLite, which knows why.
// Rejected: open and close; closing would drop the locks that other connections of this process
// hold on the file.
void make_private_file(const std::string& file) {
  std::ignore = ::mknod(file.c_str(), S_IFREG | S_IRUSR | S_IWUSR, 0);
}

std::unique_ptr<soci::session> open_session(const Address& address) {
  try {
    if (address.dialect == Dialect::PostgreSql) {
      return std::make_unique<soci::session>(soci::postgresql, address.connect);
    }
    make_private_file(address.file);
    return std::make_unique<soci::session>(soci::sqlite3, address.connect);
  } catch (const soci::soci_error& error) {
    throw translate_opening(error);
  }
}

const char* begin_statement(Dialect dialect, Mode mode) {
  if (dialect == Dialect::Sqlite) return mode == Mode::Write ? "begin immediate" : "begin deferred";
  return mode == Mode::Write ? "begin isolation level read committed"
                             : "begin isolation level repeatable read read only";
}

}  // namespace

Connection::Connection(const Address& address)
    : dialect_(address.dialect), session_(open_session(address)) {
  dialect_ == Dialect::Sqlite ? set_up_sqlite() : set_up_postgresql();
}

void Connection::set_up_sqlite() {
  run("pragma busy_timeout = 10000");
  run("pragma foreign_keys = on");
  run("pragma synchronous = full");
  run("pragma cache_size = -8192");  // KiB; an import walks several trees at once
}

void Connection::set_up_postgresql() {
  run("select set_config('client_min_messages', 'warning', false),"
      " set_config('client_encoding', 'UTF8', false), set_config('lock_timeout', '10s', false)");
}

void Connection::begin(Mode mode) {
  run(begin_statement(dialect_, mode));
  mode_ = mode;
}

void Connection::run(const std::string& sql) {
  guarded(sql, [&] {
    session_->once << sql;
    return true;
  });
}

void Connection::require_writing() const {
  if (mode_ == Mode::Read) throw Error(ErrorCode::Internal, "a read transaction was told to write");
}

void Connection::require_unspoiled() const {
  if (spoiled_) throw Error(ErrorCode::Internal, "a transaction was used on after an error in it");
}

}  // namespace kb::store
