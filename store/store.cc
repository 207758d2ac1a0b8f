// SPDX-License-Identifier: MIT
#include "store/store.h"

#include "store/migrations.h"
#include "store/pool.h"

namespace kb::store {

Store::Store(const std::string& address) : pool_(std::make_unique<Pool>(parse_address(address))) {
  migrate(pool_->address());
}

Store::~Store() = default;

Transaction Store::read() {
  return {*pool_, Mode::Read};
}
Transaction Store::write() {
  return {*pool_, Mode::Write};
}
Dialect Store::dialect() const {
  return pool_->address().dialect;
}

int Store::schema_version() {
  Transaction tx = read();
  return newest_migration(tx.connection());
}

}  // namespace kb::store
