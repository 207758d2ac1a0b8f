// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// The terms of words that were analysed before, by the word as it was written. Most of what a page
// of search costs is looking words up here, so the hashes lie side by side and a look-up touches
// one line of them and one entry.
//
// Out:     what find() and add() return is good until the next add().
// Threads: one.
namespace kb::search {

struct Term {
  std::string text;    // the folded stem; of a stop word its folded form after a prefix
  std::string folded;  // the word before stemming
  bool is_stop = false;
  bool has_raw = false;  // a letter was lost that tells words apart (ñ, ç): see raw
  std::string raw;       // lower case as written, when has_raw
};

class TermCache {
 public:
  const Term* find(std::string_view written) const;      // null: not yet
  const Term& add(std::string_view written, Term term);  // of a word that is not there

 private:
  struct Entry {
    std::string written;
    Term term;
  };
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t entry = kFree;
  };
  static constexpr std::uint32_t kFree = UINT32_MAX;

  size_t slot_of(std::string_view written, std::uint32_t hash) const;
  void grow();

  std::vector<Slot> slots_ = std::vector<Slot>(1024);  // a power of two, at most half of them taken
  std::vector<Entry> entries_;
};

}  // namespace kb::search
