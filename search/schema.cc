// SPDX-License-Identifier: MIT
#include "search/schema.h"

#include "core/error.h"
#include "search/fields.h"

namespace kb::search {

void check_schema(const Xapian::Database& database) {
  const std::string found = database.get_metadata(std::string(kSchemaKey));
  if (found == std::to_string(kSchemaVersion)) return;
  throw Error(ErrorCode::IndexStale,
              "the index has schema " + (found.empty() ? "none" : found) +
                  ", this program writes " + std::to_string(kSchemaVersion),
              "Run: resuelve index --rebuild");
}

void stamp_or_check_schema(Xapian::WritableDatabase& database) {
  const bool is_new =
      database.get_doccount() == 0 && database.get_metadata(std::string(kSchemaKey)).empty();
  if (is_new)
    database.set_metadata(std::string(kSchemaKey), std::to_string(kSchemaVersion));
  else
    check_schema(database);
}

}  // namespace kb::search
