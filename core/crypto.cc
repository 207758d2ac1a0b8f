// SPDX-License-Identifier: MIT
#include "core/crypto.h"

#include <sodium.h>

#include <array>
#include <semaphore>

#include "core/error.h"

namespace kb::crypto {
namespace {

void start() {
  static const int started = sodium_init();
  if (started < 0) throw Error(ErrorCode::Internal, "libsodium could not start");
}

std::counting_semaphore<kConcurrentHashes> hash_slots{kConcurrentHashes};

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

template <size_t N>
std::string to_hex(const std::array<unsigned char, N>& bytes) {
  std::string hex(N * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
  hex.pop_back();  // the terminating NUL
  return hex;
}

}  // namespace

HashSlot::HashSlot() {
  if (!hash_slots.try_acquire_for(kHashWait))
    throw Error(ErrorCode::Busy, "too many passwords to hash at once", "Try again in a moment.");
}

HashSlot::~HashSlot() {
  hash_slots.release();
}

std::string random_token(size_t bytes) {
  start();
  std::string raw(bytes, '\0');
  randombytes_buf(raw.data(), raw.size());
  constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_encoded_len(bytes, kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes_of(raw), raw.size(), kVariant);
  text.pop_back();  // the terminating NUL
  return text;
}

std::string random_password() {
  start();
  // No 0/o, 1/l/i: they are mistaken for one another on a screen.
  constexpr std::string_view kAlphabet = "abcdefghjkmnpqrstuvwxyz23456789";
  std::string password;
  for (int i = 0; i < 16; ++i) {
    if (i > 0 && i % 4 == 0) password += '-';
    password += kAlphabet[randombytes_uniform(static_cast<std::uint32_t>(kAlphabet.size()))];
  }
  return password;
}

std::string digest(std::string_view data) {
  start();
  std::array<unsigned char, crypto_generichash_BYTES> hash{};
  crypto_generichash(hash.data(), hash.size(), bytes_of(data), data.size(), nullptr, 0);
  return to_hex(hash);
}

std::string hmac_sha256(std::string_view key, std::string_view data) {
  start();
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, bytes_of(key), key.size());
  crypto_auth_hmacsha256_update(&state, bytes_of(data), data.size());
  std::array<unsigned char, crypto_auth_hmacsha256_BYTES> hash{};
  crypto_auth_hmacsha256_final(&state, hash.data());
  return to_hex(hash);
}

std::string hash_password(std::string_view password) {
  start();
  const HashSlot slot;
  std::string hash(crypto_pwhash_STRBYTES, '\0');
  if (crypto_pwhash_str(hash.data(), password.data(), password.size(),
                        crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    throw Error(ErrorCode::Internal, "no memory to hash a password");
  hash.resize(hash.find('\0'));
  return hash;
}

bool verify_password(std::string_view password, const std::string& hash) {
  start();
  const HashSlot slot;
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool needs_rehash(const std::string& hash) {
  start();
  return crypto_pwhash_str_needs_rehash(hash.c_str(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0;
}

bool equal_secrets(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace kb::crypto
