// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

// The schema version that each database of the index carries in its metadata.
namespace kb::search {

// Throws Error IndexStale when the database was written with another kSchemaVersion.
void check_schema(const Xapian::Database& database);

// As check_schema, and stamps a database that is still empty.
void stamp_or_check_schema(Xapian::WritableDatabase& database);

}  // namespace kb::search
