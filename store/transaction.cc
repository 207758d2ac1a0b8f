// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "store/pool.h"
#include "store/store.h"

namespace kb::store {

struct Transaction::State {
  State(Pool& pool, Mode m) : lease(pool, m) {}
  ~State();
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  Lease lease;
  bool is_committed = false;
  bool is_locked = false;
  bool has_changes = false;
  long long last_number = 0;  // of the change log, once is_locked
  std::vector<std::function<void()>> after_commit;
};

Transaction::State::~State() {
  Connection& connection = lease.connection();
  if (is_committed || connection.is_spoiled()) return;
  try {
    connection.rollback();
  } catch (const Error&) {
    // The connection is spoiled now: closing it rolls back as well.
  }
}

Transaction::Transaction(Pool& pool, Mode mode) : state_(std::make_unique<State>(pool, mode)) {}
Transaction::Transaction(Transaction&&) noexcept = default;
Transaction::~Transaction() = default;

Transaction::State& Transaction::state() {
  if (!state_) throw Error(ErrorCode::Internal, "a transaction was used on after its end");
  return *state_;
}

Connection& Transaction::connection() {
  return state().lease.connection();
}

void Transaction::lock_changes() {
  if (state().is_locked) return;
  connection().require_writing();
  // BEGIN IMMEDIATE keeps other writers of an SQLite store out already.
  const bool must_lock = connection().dialect() == Dialect::PostgreSql;
  const std::string sql = "select number from change_counter";
  state().last_number = connection().select<long long>(must_lock ? sql + " for update" : sql).at(0);
  state().is_locked = true;
}

long long Transaction::next_change_number() {
  lock_changes();
  state().has_changes = true;
  return ++state().last_number;
}

void Transaction::after_commit(std::function<void()> then) {
  state().after_commit.push_back(std::move(then));
}

void Transaction::commit() {
  if (state().has_changes) {
    connection().execute("update change_counter set number = :number", state().last_number);
  }
  connection().commit();
  state().is_committed = true;
  const auto then = std::move(state().after_commit);
  state_.reset();
  for (const auto& call : then) call();
}

}  // namespace kb::store
