// SPDX-License-Identifier: MIT
#include "store/pool.h"

#include "core/error.h"

namespace kb::store {
namespace {

bool begins(Connection& connection, Mode mode) {
  try {
    connection.begin(mode);
    return true;
  } catch (const Error& error) {
    if (error.code == ErrorCode::StoreUnavailable) return false;
    throw;
  }
}

}  // namespace

bool Pool::is_exclusive(Mode mode) const {
  return mode == Mode::Write && address_.dialect == Dialect::Sqlite;
}

void Pool::enter(Mode mode) {
  std::unique_lock lock(mutex_);
  const bool entered = changed_.wait_for(
      lock, kMaxWait, [&] { return used_ < kMaxConnections && !(is_exclusive(mode) && writing_); });
  if (!entered) {
    throw Error(ErrorCode::Busy, "the store is in use by other transactions",
                "try again in a moment");
  }
  ++used_;
  if (is_exclusive(mode)) writing_ = true;
}

void Pool::leave(Mode mode) {
  const std::lock_guard lock(mutex_);
  --used_;
  if (is_exclusive(mode)) writing_ = false;
  changed_.notify_all();
}

std::unique_ptr<Connection> Pool::take_idle() {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return nullptr;
  auto connection = std::move(idle_.back());
  idle_.pop_back();
  return connection;
}

void Pool::keep_idle(std::unique_ptr<Connection> connection) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(connection));
}

Lease::Lease(Pool& pool, Mode mode)
    : pool_(pool), turn_(pool, mode), connection_(pool.take_idle()) {
  while (connection_ && !begins(*connection_, mode)) connection_ = pool_.take_idle();
  if (connection_) return;
  connection_ = std::make_unique<Connection>(pool_.address());
  connection_->begin(mode);
}

Lease::~Lease() {
  if (!connection_->is_spoiled()) pool_.keep_idle(std::move(connection_));
}

}  // namespace kb::store
