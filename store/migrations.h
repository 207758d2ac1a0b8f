// SPDX-License-Identifier: MIT
#pragma once
#include "store/connection.h"

// The schema of the store, grown by numbered steps that are never edited once released.
//
// Each step commits in one transaction together with its row in schema_migrations. Processes that
// start at once wait for one another: the first one migrates.
//
// Throws:  Error StoreNewer when the store has steps that this program does not know.
namespace kb::store {

void migrate(const Address& address);

int newest_migration(Connection& connection);  // 0 for an empty database

}  // namespace kb::store
