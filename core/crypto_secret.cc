// SPDX-License-Identifier: MIT
#include "core/crypto_secret.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

#include "core/error.h"

namespace kb::crypto {

SecretText::SecretText(size_t bytes) : size_(bytes) {
  if (sodium_init() < 0) throw Error(ErrorCode::Internal, "libsodium could not start");
  memory_.reset(static_cast<unsigned char*>(sodium_malloc(std::max<size_t>(bytes, 1))));
  if (!memory_) throw Error(ErrorCode::Internal, "no memory for a secret");
  sodium_memzero(memory_.get(), bytes);
}

SecretText::SecretText(std::string_view text) : SecretText(text.size()) {
  if (!text.empty()) std::memcpy(memory_.get(), text.data(), text.size());
}

std::string_view SecretText::view() const {
  return {reinterpret_cast<const char*>(memory_.get()), size_};
}

void SecretText::cut(size_t size) {
  size_ = std::min(size, size_);
}

void SecretText::Free::operator()(unsigned char* memory) const {
  sodium_free(memory);  // which wipes it
}

void wipe(std::string& text) {
  // Not only its length: what it held before it was shortened lies behind.
  text.resize(text.capacity());
  sodium_memzero(text.data(), text.size());
  text.clear();
}

}  // namespace kb::crypto
