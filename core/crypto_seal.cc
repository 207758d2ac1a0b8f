// SPDX-License-Identifier: MIT
#include "core/crypto_seal.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

#include "core/crypto.h"
#include "core/error.h"

namespace kb::crypto {
namespace {

constexpr size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr size_t kKey = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr size_t kIdBytes = 6;
constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

// The key's id is bound too: a row cannot be made to name another one.
std::string bound_text(std::string_view key, std::string_view place) {
  return "resuelve seal 1\n" + std::string(key) + "\n" + std::string(place);
}

SecretText padded(std::string_view secret) {
  const size_t size = (secret.size() / kSealSteps + 1) * kSealSteps;
  SecretText text(size);
  if (!secret.empty()) std::memcpy(text.bytes().data(), secret.data(), secret.size());
  size_t length = 0;
  if (sodium_pad(&length, text.bytes().data(), secret.size(), kSealSteps, size) != 0)
    throw Error(ErrorCode::Internal, "a secret could not be padded");
  return text;
}

std::string to_base64(const std::vector<unsigned char>& bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kVariant);
  text.pop_back();  // the terminating NUL
  return text;
}

std::vector<unsigned char> from_base64(std::string_view text) {
  std::vector<unsigned char> bytes(text.size());
  size_t length = 0;
  if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &length,
                        nullptr, kVariant) != 0)
    return {};
  bytes.resize(length);
  return bytes;
}

[[noreturn]] void refuse() {
  throw Error(ErrorCode::Internal, "a sealed text was changed, or belongs to another place");
}

}  // namespace

SealingKey make_sealing_key() {
  SealingKey made{random_token(kIdBytes), SecretText(kKey)};
  crypto_aead_xchacha20poly1305_ietf_keygen(made.key.bytes().data());
  return made;
}

const SealingKey& KeyRing::newest() const {
  if (keys_.empty()) throw Error(ErrorCode::Internal, "there is no key to seal with");
  return keys_.back();
}

const SealingKey* KeyRing::find(std::string_view id) const {
  const auto found = std::ranges::find(keys_, id, &SealingKey::id);
  return found == keys_.end() ? nullptr : &*found;
}

Sealed seal(const KeyRing& keys, std::string_view secret, std::string_view place) {
  const SealingKey& key = keys.newest();
  const SecretText plain = padded(secret);
  const std::string bound = bound_text(key.id, place);
  std::vector<unsigned char> out(kNonce + plain.size() + kTag);
  randombytes_buf(out.data(), kNonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt(out.data() + kNonce, nullptr, plain.bytes().data(),
                                             plain.size(), bytes_of(bound), bound.size(), nullptr,
                                             out.data(), key.key.bytes().data());
  return {key.id, to_base64(out)};
}

SecretText unseal(const KeyRing& keys, const Sealed& sealed, std::string_view place) {
  const SealingKey* key = keys.find(sealed.key);
  if (!key)
    throw Error(ErrorCode::Internal, "the key file lacks the key of a sealed secret",
                "Put back the key file that it was sealed with.");
  const auto in = from_base64(sealed.text);
  if (in.size() < kNonce + kTag) refuse();
  const std::string bound = bound_text(key->id, place);
  SecretText plain(in.size() - kNonce - kTag);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
          plain.bytes().data(), nullptr, nullptr, in.data() + kNonce, in.size() - kNonce,
          bytes_of(bound), bound.size(), in.data(), key->key.bytes().data()) != 0)
    refuse();
  size_t length = 0;
  if (sodium_unpad(&length, plain.bytes().data(), plain.size(), kSealSteps) != 0) refuse();
  plain.cut(length);
  return plain;
}

}  // namespace kb::crypto
