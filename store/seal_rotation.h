// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "core/crypto_key_file.h"
#include "core/time.h"
#include "store/audit.h"
#include "store/store.h"

// A new key for all sealed secrets: it is added to the key file, every secret is sealed anew with
// it, a batch a transaction, and only then the old keys are taken out of the file.
//
// Whatever is killed in between leaves every secret readable, and the next rotation goes on where
// it ended. Others may seal and show meanwhile.
//
// Throws:  Error Internal as the key file says, or when a secret cannot be opened; nothing is lost
//          then, and the old keys stay. Threads: any; several wait for each other.
namespace kb::store {

struct Rotation {
  long long sealed_anew = 0;
  bool resumed = false;  // an earlier one had been cut off
};

// `on_batch` hears after each batch how many are done.
Rotation rotate_seal_keys(Store& store, const crypto::KeyFile& keys, const Actor& by, Instant now,
                          const std::function<void(long long done)>& on_batch = {});

// Ids of the keys that secrets are sealed with, in order.
std::vector<std::string> seal_keys_in_use(Transaction& tx);

}  // namespace kb::store
