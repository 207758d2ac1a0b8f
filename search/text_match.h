// SPDX-License-Identifier: MIT
#pragma once
#include <bitset>
#include <set>
#include <span>
#include <string>
#include <string_view>

// Whether a text that no index holds has all words of a query, in whatever form: words are folded
// and stemmed as the index does it. Stop words are asked only when there are no others.
//
// In:      clean UTF-8, in one piece or several; the first kMaxQueryWords words of the query.
// Without words every text fits. Threads: any.
namespace kb::search {

class TextMatch {
 public:
  TextMatch(std::string_view query, std::string language);

  bool is_in(std::string_view text) const { return is_in(std::span(&text, 1)); }
  // Of a text in pieces, none of which goes on with a word of the one before it.
  bool is_in(std::span<const std::string_view> pieces) const;

 private:
  bool may_begin(std::string_view written) const;

  std::string language_;
  std::set<std::string> terms_;
  std::bitset<256> first_bytes_;  // of the terms
};

}  // namespace kb::search
