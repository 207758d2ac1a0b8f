// SPDX-License-Identifier: MIT
#include "search/edit_cost.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace kb::search {
namespace {

constexpr int kBySound = 4;
constexpr int kDoubled = 5;
constexpr int kSwapped = 7;
// People get the first letter right more often than any other.
constexpr int kFirstLetter = 3;

constexpr std::array<std::string_view, 6> kSoundAlike = {"bv", "csz", "gj", "yi", "kcq", "mn"};

// A bit for each of those groups that a letter is in.
constexpr std::array<unsigned char, 256> kGroups = [] {
  std::array<unsigned char, 256> groups{};
  for (size_t i = 0; i < kSoundAlike.size(); ++i)
    for (const char letter : kSoundAlike[i])
      groups[static_cast<unsigned char>(letter)] |= static_cast<unsigned char>(1u << i);
  return groups;
}();

bool sound_alike(char a, char b) {
  return (kGroups[static_cast<unsigned char>(a)] & kGroups[static_cast<unsigned char>(b)]) != 0;
}

int substitution(char a, char b) {
  return a == b ? 0 : sound_alike(a, b) ? kBySound : kPlainSlip;
}

// The cost of a letter that stands in one word alone, after `before`.
int extra_letter(char letter, char before) {
  if (letter == 'h') return kBySound;
  return letter == before ? kDoubled : kPlainSlip;
}

// Rows of the dynamic programme: costs for prefixes of `typed` one letter shorter each time.
class Alignment {
 public:
  Alignment(std::string_view typed, std::string_view known) : a_(typed), b_(known) {
    for (auto& row : rows_) row.resize(b_.size() + 1);
  }

  int cost(int limit) {
    auto& first = row(0);
    for (size_t j = 1; j <= b_.size(); ++j)
      first[j] = first[j - 1] + extra_letter(b_[j - 1], j > 1 ? b_[j - 2] : '\0');
    for (size_t i = 1; i <= a_.size(); ++i)
      if (fill_row(i) > limit && i > 1 && best_of(i - 1) > limit) return limit + 1;
    const bool same_start = !a_.empty() && !b_.empty() && a_[0] == b_[0];
    return row(a_.size())[b_.size()] + (same_start ? 0 : kFirstLetter);
  }

 private:
  std::vector<int>& row(size_t i) { return rows_[i % rows_.size()]; }
  int best_of(size_t i) { return *std::ranges::min_element(row(i)); }

  int fill_row(size_t i) {
    auto& now = row(i);
    auto& above = row(i - 1);
    now[0] = above[0] + extra_letter(a_[i - 1], i > 1 ? a_[i - 2] : '\0');
    for (size_t j = 1; j <= b_.size(); ++j) {
      now[j] = std::min({above[j - 1] + substitution(a_[i - 1], b_[j - 1]),
                         above[j] + extra_letter(a_[i - 1], i > 1 ? a_[i - 2] : '\0'),
                         now[j - 1] + extra_letter(b_[j - 1], j > 1 ? b_[j - 2] : '\0')});
      if (i > 1 && j > 1) now[j] = std::min(now[j], two_letters(i, j));
      // ll written y, and y written ll.
      if (j > 1 && a_[i - 1] == 'y' && b_.substr(j - 2, 2) == "ll")
        now[j] = std::min(now[j], above[j - 2] + kBySound);
      if (i > 1 && b_[j - 1] == 'y' && a_.substr(i - 2, 2) == "ll")
        now[j] = std::min(now[j], row(i - 2)[j - 1] + kBySound);
    }
    return best_of(i);
  }

  // Two letters swapped; else no help.
  int two_letters(size_t i, size_t j) {
    const bool swapped = a_[i - 1] == b_[j - 2] && a_[i - 2] == b_[j - 1];
    return swapped ? row(i - 2)[j - 2] + kSwapped : 1 << 20;
  }

  std::string_view a_, b_;
  std::array<std::vector<int>, 3> rows_;
};

}  // namespace

int edit_cost(std::string_view typed, std::string_view known, int limit) {
  // Each letter of difference in length costs kBySound at least.
  const auto difference = std::abs(std::ssize(typed) - std::ssize(known));
  if (difference * kBySound > limit) return limit + 1;
  return Alignment(typed, known).cost(limit);
}

}  // namespace kb::search
