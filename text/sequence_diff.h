// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

// What two sequences have in common, in order: the greedy algorithm of E. W. Myers, "An O(ND)
// Difference Algorithm and Its Variations", Algorithmica 1 (1986).
//
// In:      any two; things are compared by the numbers that Numbers gives them.
// Out:     runs in rising order on both sides, none touching the next on both. Of sequences with
//          more than `most_edits` insertions and deletions, only what they begin and end with: so
//          time stays within length × most_edits, memory within most_edits².
// Threads: any.
namespace kb::text {

struct CommonRun {
  size_t before = 0, after = 0, length = 0;
  bool operator==(const CommonRun&) const = default;
};

std::vector<CommonRun> common_runs(std::span<const std::uint32_t> before,
                                   std::span<const std::uint32_t> after, size_t most_edits);

// Equal texts get equal numbers. The texts must outlive it.
class Numbers {
 public:
  std::uint32_t of(std::string_view text) {
    return numbers_.try_emplace(text, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }
  std::vector<std::uint32_t> of(std::span<const std::string_view> texts);

 private:
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

}  // namespace kb::text
