// SPDX-License-Identifier: MIT
#include "text/sequence_diff.h"

#include <algorithm>
#include <ranges>

namespace kb::text {
namespace {

using Sequence = std::span<const std::uint32_t>;

// Myers' table: for each number of edits, how far each diagonal got. A diagonal is `before` less
// `after`; with d edits those from -d to d are reached, each second one.
class Search {
 public:
  Search(Sequence before, Sequence after, size_t most_edits)
      : before_(before), after_(after), most_(static_cast<long>(most_edits)) {}

  // Pairs that match, last first; nothing when there are more edits than allowed.
  std::vector<CommonRun> matches() {
    for (long edits = 0; edits <= most_; ++edits)
      if (extend(edits)) return walk_back(edits);
    return {};
  }

 private:
  long& reached(std::vector<long>& row, long edits, long diagonal) {
    return row[static_cast<size_t>(diagonal + edits + 1)];
  }
  bool comes_from_above(long edits, long diagonal, std::vector<long>& last) {
    return diagonal == -edits || (diagonal != edits && reached(last, edits - 1, diagonal - 1) <
                                                           reached(last, edits - 1, diagonal + 1));
  }
  long start_of(long edits, long diagonal) {
    if (edits == 0) return 0;
    std::vector<long>& last = rows_[static_cast<size_t>(edits - 1)];
    return comes_from_above(edits, diagonal, last) ? reached(last, edits - 1, diagonal + 1)
                                                   : reached(last, edits - 1, diagonal - 1) + 1;
  }
  bool is_inside(long x, long y) const {
    return x <= static_cast<long>(before_.size()) && y <= static_cast<long>(after_.size());
  }
  long follow_matches(long x, long y) const {
    while (x < static_cast<long>(before_.size()) && y < static_cast<long>(after_.size()) &&
           before_[static_cast<size_t>(x)] == after_[static_cast<size_t>(y)]) {
      ++x;
      ++y;
    }
    return x;
  }

  // One more edit. Whether the end of both is reached.
  bool extend(long edits) {
    // Room for a neighbour on each side that counts as never reached.
    rows_.emplace_back(static_cast<size_t>(2 * edits + 3), -1);
    for (long diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const long start = start_of(edits, diagonal);
      const long x = is_inside(start, start - diagonal) && start - diagonal >= 0
                         ? follow_matches(start, start - diagonal)
                         : start;
      reached(rows_.back(), edits, diagonal) = x;
      if (x == static_cast<long>(before_.size()) &&
          x - diagonal == static_cast<long>(after_.size()))
        return true;
    }
    return false;
  }

  std::vector<CommonRun> walk_back(long edits) {
    std::vector<CommonRun> runs;
    long diagonal = static_cast<long>(before_.size()) - static_cast<long>(after_.size());
    for (; edits >= 0; --edits) {
      const long end = reached(rows_[static_cast<size_t>(edits)], edits, diagonal);
      const long start = start_of(edits, diagonal);
      if (end > start)
        runs.push_back({static_cast<size_t>(start), static_cast<size_t>(start - diagonal),
                        static_cast<size_t>(end - start)});
      if (edits > 0) {
        auto& last = rows_[static_cast<size_t>(edits - 1)];
        diagonal += comes_from_above(edits, diagonal, last) ? 1 : -1;
      }
    }
    return runs;
  }

  Sequence before_, after_;
  long most_;
  std::vector<std::vector<long>> rows_;
};

void add(std::vector<CommonRun>& runs, const CommonRun& run) {
  if (run.length == 0) return;
  if (!runs.empty()) {
    CommonRun& last = runs.back();
    if (last.before + last.length == run.before && last.after + last.length == run.after) {
      last.length += run.length;
      return;
    }
  }
  runs.push_back(run);
}

}  // namespace

std::vector<CommonRun> common_runs(Sequence before, Sequence after, size_t most_edits) {
  const size_t shorter = std::min(before.size(), after.size());
  size_t head = 0, tail = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  while (tail < shorter - head &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
    ++tail;
  const Sequence inner_before = before.subspan(head, before.size() - head - tail);
  const Sequence inner_after = after.subspan(head, after.size() - head - tail);
  std::vector<CommonRun> runs;
  add(runs, {0, 0, head});
  auto inner = Search(inner_before, inner_after, most_edits).matches();
  for (const CommonRun& run : std::views::reverse(inner))
    add(runs, {run.before + head, run.after + head, run.length});
  add(runs, {before.size() - tail, after.size() - tail, tail});
  return runs;
}

std::vector<std::uint32_t> Numbers::of(std::span<const std::string_view> texts) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(texts.size());
  for (const std::string_view text : texts) numbers.push_back(of(text));
  return numbers;
}

}  // namespace kb::text
