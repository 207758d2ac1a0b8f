// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

// The difference of two Markdown texts for people: paragraph by paragraph, and word by word in
// those that were changed rather than written anew.
//
// In:      any two clean texts.
// Out:     blocks in order. The pieces of all blocks that are Same or Removed make the old text but
//          for blank lines between paragraphs, those that are Same or Added the new one.
// Cost:    both levels use common_runs() with a limit: a paragraph with more changed words than
// that
//          is shown as removed and added, and so is a text with too many changed paragraphs.
// Threads: any.
namespace kb::text {

enum class DiffMark { Same, Removed, Added };

struct DiffPiece {
  DiffMark mark = DiffMark::Same;
  std::string text;
  bool operator==(const DiffPiece&) const = default;
};

struct DiffBlock {
  std::vector<DiffPiece> pieces;  // one Same piece: the paragraph is as it was
  size_t folded = 0;              // paragraphs that are not shown, as nothing changed near them
  bool is_same() const { return pieces.size() == 1 && pieces.front().mark == DiffMark::Same; }
};

struct WordDiff {
  std::vector<DiffBlock> blocks;
  size_t added_words = 0, removed_words = 0;
};

WordDiff diff_words(std::string_view before, std::string_view after);

// The same with long runs of unchanged paragraphs folded: beside a change one stays, and the
// heading above it.
WordDiff folded(WordDiff diff);

}  // namespace kb::text
