// SPDX-License-Identifier: MIT
#include "search/index_audit.h"

#include <xapian.h>

#include "core/error.h"
#include "search/index_folder.h"
#include "search/schema.h"
#include "search/stored_document.h"
#include "search/xapian_errors.h"

namespace kb::search {

void for_each_document(const std::filesystem::path& index_folder, const TakeDocument& take) {
  const IndexFolder folder(index_folder);
  const auto generation = folder.current();
  if (!generation)
    throw Error(ErrorCode::IndexUnavailable, "there is no index in " + index_folder.string(),
                "Run: resuelve index");
  translating([&] {
    for (int i = 0; i < kAudiences; ++i) {
      const auto audience = static_cast<Audience>(i);
      const Xapian::Database database(folder.database(*generation, audience).string());
      check_schema(database);
      for (auto posting = database.postlist_begin(""); posting != database.postlist_end("");
           ++posting) {
        const std::string data = database.get_document(*posting).get_data();
        const StoredDocument stored = decode(data);
        take(audience, stored.kind, stored.id, data);
      }
    }
  });
}

std::string expected_data(const Document& document) {
  return encode(document);
}

}  // namespace kb::search
