// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/crypto_secret.h"

// Sealing a text so that only who has the key reads it, and nobody changes it or puts it in another
// place: XChaCha20-Poly1305 with a random nonce. Its length shows in steps of kSealSteps only.
//
// In:      `place`: what the text belongs to; it must be given again, the same, to open it.
// Throws:  Error Internal when a key is not in the ring, or when what was sealed was changed or
//          belongs to another place. Threads: any.
namespace kb::crypto {

inline constexpr size_t kSealSteps = 64;

struct SealingKey {
  std::string id;
  SecretText key;
};

SealingKey make_sealing_key();

// The newest last; it seals, all of them open.
class KeyRing {
 public:
  void add(SealingKey key) { keys_.push_back(std::move(key)); }
  const SealingKey& newest() const;
  const SealingKey* find(std::string_view id) const;  // nullptr: not here
  const std::vector<SealingKey>& keys() const { return keys_; }

 private:
  std::vector<SealingKey> keys_;
};

struct Sealed {
  std::string key;   // id
  std::string text;  // base64url of nonce and ciphertext
};

Sealed seal(const KeyRing& keys, std::string_view secret, std::string_view place);
SecretText unseal(const KeyRing& keys, const Sealed& sealed, std::string_view place);

}  // namespace kb::crypto
