// SPDX-License-Identifier: MIT
#pragma once
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "store/connection.h"

// The connections of a store: as many as are used at a time, at most kMaxConnections.
//
// Writers of an SQLite store take turns here, since SQLite's own waiting polls and is unfair;
// other processes are still waited for by its busy timeout.
//
// Throws:  Error Busy after kMaxWait, StoreUnavailable.
// Threads: any; a Lease belongs to one.
namespace kb::store {

class Pool {
 public:
  static constexpr int kMaxConnections = 16;
  static constexpr std::chrono::seconds kMaxWait{10};

  explicit Pool(Address address) : address_(std::move(address)) {}
  const Address& address() const { return address_; }

 private:
  friend class Turn;
  friend class Lease;
  bool is_exclusive(Mode mode) const;
  void enter(Mode mode);
  void leave(Mode mode);
  std::unique_ptr<Connection> take_idle();
  void keep_idle(std::unique_ptr<Connection> connection);

  const Address address_;
  std::mutex mutex_;
  std::condition_variable changed_;
  int used_ = 0;
  bool writing_ = false;
  std::vector<std::unique_ptr<Connection>> idle_;
};

// The right to use one more connection, to write if need be.
class Turn {
 public:
  Turn(Pool& pool, Mode mode) : pool_(pool), mode_(mode) { pool_.enter(mode_); }
  ~Turn() { pool_.leave(mode_); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  Pool& pool_;
  const Mode mode_;
};

// A connection within a begun transaction; given back at the end, or closed when it is spoiled.
// A connection that was lost while idle is replaced.
class Lease {
 public:
  Lease(Pool& pool, Mode mode);
  ~Lease();
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;

  Connection& connection() { return *connection_; }

 private:
  Pool& pool_;
  const Turn turn_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace kb::store
