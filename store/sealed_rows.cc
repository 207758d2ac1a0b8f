// SPDX-License-Identifier: MIT
#include "store/sealed_rows.h"

namespace kb::store {

std::string place_of(const std::string& id, SealedOwner owner, const std::string& owner_id) {
  // No id holds a line's end, so two places never read the same.
  return id + "\n" + std::string(name_of(owner)) + "\n" + owner_id;
}

crypto::Sealed sealed_text_of(Transaction& tx, const std::string& id) {
  auto rows = tx.connection().select<std::string, std::string>(
      "select key_id, sealed from sealed_secrets where id = :id", id);
  if (rows.empty()) throw Error(ErrorCode::Internal, "no sealed secret has this id");
  auto& [key, text] = rows.front();
  return {std::move(key), std::move(text)};
}

void put_sealed_text(Transaction& tx, const std::string& id, const crypto::Sealed& sealed) {
  tx.connection().execute(
      "update sealed_secrets set key_id = :key_id, sealed = :sealed where id = :id", sealed.key,
      sealed.text, id);
}

bool has_any_sealed(Transaction& tx) {
  return !tx.connection().select<std::string>("select id from sealed_secrets limit 1").empty();
}

}  // namespace kb::store
