// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

// A secret in memory: kept out of swap and of core files where the system lets us, wiped when it
// goes, never copied by accident.
//
// Throws:  Error Internal when memory is refused. Threads: one at a time.
namespace kb::crypto {

class SecretText {
 public:
  SecretText() = default;
  explicit SecretText(size_t bytes);  // zeros, to be filled
  explicit SecretText(std::string_view text);

  std::string_view view() const;
  std::span<unsigned char> bytes() { return {memory_.get(), size_}; }
  std::span<const unsigned char> bytes() const { return {memory_.get(), size_}; }
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  void cut(size_t size);  // to its first `size` bytes

 private:
  struct Free {
    void operator()(unsigned char* memory) const;
  };
  std::unique_ptr<unsigned char, Free> memory_;
  size_t size_ = 0;
};

// Overwrites a text that held a secret and leaves it empty.
void wipe(std::string& text);

}  // namespace kb::crypto
