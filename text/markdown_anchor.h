// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

// Anchors of headings: folded words joined by '-', each given once. They hold letters, digits and
// '-' alone, so an id with '_' in it never meets one.
//
// In:  clean UTF-8. Threads: make one per text.
namespace kb::text {

std::string anchor_of(std::string_view heading);  // not made unique; "s" when it has no words

class Anchors {
 public:
  std::string add(std::string_view heading);  // "vaciar", "vaciar-2", …

 private:
  std::unordered_map<std::string, int> given_;
};

std::string trimmed(std::string_view text);  // without white space at its ends

}  // namespace kb::text
