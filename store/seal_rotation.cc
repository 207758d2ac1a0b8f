// SPDX-License-Identifier: MIT
#include "store/seal_rotation.h"

#include "store/sealed_rows.h"

namespace kb::store {
namespace {

constexpr int kBatch = 50;

struct Row {
  std::string id;
  SealedOwner owner = SealedOwner::Ticket;
  std::string owner_id;
};

std::vector<Row> sealed_with_others(Transaction& tx, const std::string& key, int limit) {
  std::vector<Row> rows;
  for (auto& [id, owner, owner_id] : tx.connection().select<std::string, SealedOwner, std::string>(
           "select id, owner, owner_id from sealed_secrets where key_id <> :key order by id"
           " limit :limit",
           key, limit))
    rows.push_back({std::move(id), owner, std::move(owner_id)});
  return rows;
}

// Several keys are there only when a rotation was cut off: its key is the newest.
std::string key_to_seal_with(Store& store, const crypto::KeyFile& keys, Rotation& rotation) {
  auto tx = store.write();
  tx.lock_changes();
  if (!has_any_sealed(tx)) keys.make_if_absent();
  const auto ring = keys.read();
  rotation.resumed = ring.keys().size() > 1;
  return rotation.resumed ? ring.newest().id : keys.add_key();
}

long long seal_batch_anew(Store& store, const crypto::KeyFile& keys, const std::string& key) {
  auto tx = store.write();
  tx.lock_changes();
  const auto rows = sealed_with_others(tx, key, kBatch);
  if (rows.empty()) return 0;
  const auto ring = keys.read();
  for (const auto& row : rows) {
    const auto place = place_of(row.id, row.owner, row.owner_id);
    const auto value = crypto::unseal(ring, sealed_text_of(tx, row.id), place);
    put_sealed_text(tx, row.id, crypto::seal(ring, value.view(), place));
  }
  tx.commit();
  return static_cast<long long>(rows.size());
}

// False: another one was sealed with an old key meanwhile.
bool drop_old_keys(Store& store, const crypto::KeyFile& keys, const std::string& key,
                   const Actor& by, Instant now) {
  auto tx = store.write();
  tx.lock_changes();
  if (!sealed_with_others(tx, key, 1).empty()) return false;
  add_audit(tx, {0, now, by, Act::KeysRotated, Audited::Keys, key, "", ""});
  keys.keep_only(key);
  tx.commit();
  return true;
}

}  // namespace

Rotation rotate_seal_keys(Store& store, const crypto::KeyFile& keys, const Actor& by, Instant now,
                          const std::function<void(long long done)>& on_batch) {
  Rotation rotation;
  const std::string key = key_to_seal_with(store, keys, rotation);
  do {
    while (const long long done = seal_batch_anew(store, keys, key)) {
      rotation.sealed_anew += done;
      if (on_batch) on_batch(rotation.sealed_anew);
    }
  } while (!drop_old_keys(store, keys, key, by, now));
  return rotation;
}

std::vector<std::string> seal_keys_in_use(Transaction& tx) {
  return tx.connection().select<std::string>(
      "select distinct key_id from sealed_secrets order by key_id");
}

}  // namespace kb::store
