// SPDX-License-Identifier: MIT
#include "text/word_diff.h"

#include <algorithm>

#include "text/diff_words.h"
#include "text/paragraphs.h"
#include "text/sequence_diff.h"

namespace kb::text {
namespace {

constexpr size_t kMostEdits = 1000;     // of paragraphs
constexpr size_t kMostPairs = 900;      // of a removed and an added paragraph that are compared
constexpr double kLeastLikeness = .35;  // below, one is not what became of the other
constexpr size_t kShownBeside = 1;
constexpr size_t kFewestFolded = 2;  // a single one takes no more room than its fold

using Paragraphs = std::span<const Paragraph>;

std::vector<std::uint32_t> numbers_of(Paragraphs paragraphs, Numbers& numbers) {
  std::vector<std::uint32_t> all;
  for (const Paragraph& each : paragraphs) all.push_back(numbers.of(each.text));
  return all;
}

// Which of some removed paragraphs became which of the added ones: in order, with the most in
// common altogether.
class Pairing {
 public:
  Pairing(Paragraphs removed, Paragraphs added)
      : rows_(removed.size()), columns_(added.size()), likeness_(rows_ * columns_) {
    for (size_t i = 0; i < rows_; ++i)
      for (size_t j = 0; j < columns_; ++j)
        likeness_[i * columns_ + j] = text::likeness(removed[i].text, added[j].text);
    fill();
  }

  // For each removed paragraph, the added one or `columns`.
  std::vector<size_t> pairs() const {
    std::vector<size_t> of(rows_, columns_);
    for (size_t i = 0, j = 0; i < rows_ && j < columns_;) {
      if (pays(i, j) && best(i, j) == likeness(i, j) + best(i + 1, j + 1)) {
        of[i++] = j++;
      } else if (best(i, j) == best(i + 1, j)) {
        ++i;
      } else {
        ++j;
      }
    }
    return of;
  }

 private:
  double likeness(size_t i, size_t j) const { return likeness_[i * columns_ + j]; }
  bool pays(size_t i, size_t j) const { return likeness(i, j) >= kLeastLikeness; }
  double best(size_t i, size_t j) const { return best_[i * (columns_ + 1) + j]; }
  void fill() {
    best_.assign((rows_ + 1) * (columns_ + 1), 0);
    for (size_t i = rows_; i-- > 0;)
      for (size_t j = columns_; j-- > 0;) {
        double most = std::max(best(i + 1, j), best(i, j + 1));
        if (pays(i, j)) most = std::max(most, likeness(i, j) + best(i + 1, j + 1));
        best_[i * (columns_ + 1) + j] = most;
      }
  }

  size_t rows_, columns_;
  std::vector<double> likeness_, best_;
};

class Builder {
 public:
  void same(std::string_view text) { push({{{DiffMark::Same, std::string(text)}}, 0}); }

  void gap(Paragraphs removed, Paragraphs added) {
    if (removed.size() * added.size() > kMostPairs) {
      for (const Paragraph& each : removed) whole(DiffMark::Removed, each.text);
      for (const Paragraph& each : added) whole(DiffMark::Added, each.text);
      return;
    }
    const auto pairs = Pairing(removed, added).pairs();
    size_t shown = 0;
    for (size_t i = 0; i < removed.size(); ++i) {
      if (pairs[i] == added.size()) {
        whole(DiffMark::Removed, removed[i].text);
        continue;
      }
      while (shown < pairs[i]) whole(DiffMark::Added, added[shown++].text);
      changed(diff_paragraph(removed[i].text, added[shown++].text));
    }
    while (shown < added.size()) whole(DiffMark::Added, added[shown++].text);
  }

  WordDiff take() { return std::move(diff_); }

 private:
  void whole(DiffMark mark, std::string_view text) { changed({{mark, std::string(text)}}); }
  void changed(std::vector<DiffPiece> pieces) {
    for (const DiffPiece& piece : pieces) {
      if (piece.mark == DiffMark::Added) diff_.added_words += count_words(piece.text);
      if (piece.mark == DiffMark::Removed) diff_.removed_words += count_words(piece.text);
    }
    push({std::move(pieces), 0});
  }
  void push(DiffBlock block) {
    // Blank lines at the very start are a paragraph without text.
    if (block.pieces.size() == 1 && block.pieces.front().text.empty()) return;
    diff_.blocks.push_back(std::move(block));
  }

  WordDiff diff_;
};

bool is_heading(const DiffBlock& block) {
  return block.pieces.front().text.starts_with('#');
}

std::vector<bool> shown_blocks(const std::vector<DiffBlock>& blocks) {
  std::vector<bool> shown(blocks.size(), false);
  size_t heading = blocks.size();
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (is_heading(blocks[i])) heading = i;
    if (blocks[i].is_same()) continue;
    const size_t first = i - std::min(i, kShownBeside);
    for (size_t j = first; j < std::min(blocks.size(), i + kShownBeside + 1); ++j) shown[j] = true;
    if (heading < blocks.size()) shown[heading] = true;
  }
  return shown;
}

}  // namespace

WordDiff diff_words(std::string_view before, std::string_view after) {
  const auto old_paragraphs = paragraphs_of(before), new_paragraphs = paragraphs_of(after);
  const Paragraphs old_all(old_paragraphs), new_all(new_paragraphs);
  Numbers numbers;
  const auto old_numbers = numbers_of(old_all, numbers), new_numbers = numbers_of(new_all, numbers);
  Builder builder;
  size_t old_at = 0, new_at = 0;
  for (const CommonRun& run : common_runs(old_numbers, new_numbers, kMostEdits)) {
    builder.gap(old_all.subspan(old_at, run.before - old_at),
                new_all.subspan(new_at, run.after - new_at));
    for (size_t i = 0; i < run.length; ++i) builder.same(old_all[run.before + i].text);
    old_at = run.before + run.length;
    new_at = run.after + run.length;
  }
  builder.gap(old_all.subspan(old_at), new_all.subspan(new_at));
  return builder.take();
}

WordDiff folded(WordDiff diff) {
  const auto shown = shown_blocks(diff.blocks);
  std::vector<DiffBlock> blocks;
  for (size_t i = 0; i < diff.blocks.size();) {
    size_t end = i;
    while (end < diff.blocks.size() && !shown[end]) ++end;
    if (end - i >= kFewestFolded) {
      blocks.push_back({{}, end - i});
      i = end;
    }
    for (; i < diff.blocks.size() && (i < end || shown[i]); ++i)
      blocks.push_back(std::move(diff.blocks[i]));
  }
  diff.blocks = std::move(blocks);
  return diff;
}

}  // namespace kb::text
