// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>

// The store: SQL through SOCI, on SQLite (WAL, synchronous FULL) or PostgreSQL. What people write
// lives here and nowhere else.
//
// In:      an address "sqlite:FILE", "postgresql:<libpq connection string>" or "postgresql://URI".
// Throws:  Error StoreUnavailable (cannot be opened or reached), StoreNewer (its migrations are
//          ahead of this program), BadInput (text that is not clean UTF-8, an id that is not fit, a
//          reference to what is not there), Conflict (a unique value exists already), Busy (not had
//          within 10 s). SOCI's own exceptions never leave store/.
//          Refused text or ids leave a transaction usable; any error of the database ends it.
// Threads: Store may be shared, and outlives its transactions. A Transaction belongs to one thread;
//          write transactions of one SQLite store wait for one another, as do those of a PostgreSQL
//          store that write more than sessions, passwords and the search log.
namespace kb::store {

enum class Dialect { Sqlite, PostgreSql };

class Connection;
class Pool;
class Transaction;
enum class Mode;

class Store {
 public:
  // Opens and migrates; makes the SQLite file when it is absent.
  explicit Store(const std::string& address);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  Transaction read();   // a consistent snapshot
  Transaction write();  // on SQLite BEGIN IMMEDIATE
  Dialect dialect() const;
  int schema_version();

 private:
  std::unique_ptr<Pool> pool_;
};

// Rolls back unless commit() was called.
class Transaction {
 public:
  ~Transaction();
  Transaction(Transaction&&) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  void commit();
  // Called once the commit stands, in the order given; never when it is rolled back. It must not
  // throw.
  void after_commit(std::function<void()> then);

  // The rest is for store/ alone.
  Connection& connection();

  // Waits for other writers of what the change log tells of, and keeps them waiting until the end:
  // so numbers become visible in order, and what was read after it stays true.
  void lock_changes();
  long long next_change_number();  // above all others; takes the lock first

 private:
  friend class Store;
  struct State;
  Transaction(Pool& pool, Mode mode);
  State& state();
  std::unique_ptr<State> state_;
};

// Whether `id` may name a thing: 1 to 200 bytes of clean UTF-8 without control characters, '/' or
// white space at its ends; "." and ".." mean something else in an address.
bool is_fit_id(std::string_view id);

}  // namespace kb::store
