// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <string>
#include <string_view>

// The few cryptographic operations that the product needs, by libsodium.
//
// Throws:  Error Internal when libsodium cannot start or memory for a hash is refused; Busy when no
//          password could be hashed for kHashWait.
// Threads: any. hash_password and verify_password take about 50 ms and 64 MiB each (Argon2id,
//          INTERACTIVE limits); at most kConcurrentHashes run at a time, others wait.
namespace kb::crypto {

inline constexpr int kConcurrentHashes = 2;
inline constexpr std::chrono::milliseconds kHashWait{500};

// One of the places in which passwords are hashed, held while it lives.
class HashSlot {
 public:
  HashSlot();
  ~HashSlot();
  HashSlot(const HashSlot&) = delete;
  HashSlot& operator=(const HashSlot&) = delete;
};

// `bytes` random bytes as unpadded base64url.
std::string random_token(size_t bytes);

// A password a person can copy from a screen: four groups of four letters and digits.
std::string random_password();

// BLAKE2b-256 of `data`, as 64 hexadecimal digits. For tokens at rest, content ids and ETags.
std::string digest(std::string_view data);

// HMAC-SHA256 of `data`, as 64 hexadecimal digits. For receivers that know the key.
std::string hmac_sha256(std::string_view key, std::string_view data);

// Encoded Argon2id hash, with its salt and limits inside.
std::string hash_password(std::string_view password);
bool verify_password(std::string_view password, const std::string& hash);
bool needs_rehash(const std::string& hash);  // its limits are not those of today

// Compares without telling by its time where they differ.
bool equal_secrets(std::string_view a, std::string_view b);

}  // namespace kb::crypto
