// SPDX-License-Identifier: MIT
#include "server/view/diff_blocks.h"

#include <algorithm>

namespace kb::server::view {
namespace {

using text::DiffBlock;
using text::DiffMark;
using text::DiffPiece;

bool is_heading(const DiffBlock& block) {
  return block.pieces.front().text.starts_with('#');
}

// Marks of a heading without a word, as a draft without a title has.
bool is_bare(const DiffBlock& block) {
  return std::ranges::all_of(block.pieces, [](const DiffPiece& piece) {
    return piece.text.find_first_not_of("# ") == std::string::npos;
  });
}

bool is_code(const DiffBlock& block) {
  const std::string& text = block.pieces.front().text;
  return text.starts_with("```") || text.starts_with("~~~") || text.starts_with("    ") ||
         text.starts_with('|');
}

// Its marks say what the page's heading says; `had` holds which side had them taken off.
std::string without_marks(const DiffPiece& piece, bool& old_side, bool& new_side) {
  const bool is_first = (piece.mark != DiffMark::Added && !old_side) ||
                        (piece.mark != DiffMark::Removed && !new_side);
  if (piece.mark != DiffMark::Added) old_side = true;
  if (piece.mark != DiffMark::Removed) new_side = true;
  if (!is_first) return piece.text;
  const size_t marks = piece.text.find_first_not_of("# ");
  return marks == std::string::npos ? std::string() : piece.text.substr(marks);
}

Data piece_row(const DiffPiece& piece, const std::string& text) {
  Data row;
  put(row, "added", piece.mark == DiffMark::Added ? text : "");
  put(row, "removed", piece.mark == DiffMark::Removed ? text : "");
  put(row, "same", piece.mark == DiffMark::Same ? text : "");
  return row;
}

Data block_row(const Catalogue& words, const DiffBlock& block) {
  Data row;
  put(row, "folded",
      block.folded > 0 ? words.count("diff.folded", static_cast<long long>(block.folded)) : "");
  if (block.folded > 0) return row;
  const bool heading = is_heading(block);
  bool old_side = false, new_side = false;
  put(row, "is_heading", heading && !is_bare(block));
  put(row, "is_code", !heading && is_code(block));
  put(row, "is_text", !heading && !is_code(block));
  put(row, "is_same", block.is_same());
  put_list(row, "pieces", block.pieces, [&](const DiffPiece& piece) {
    return piece_row(piece, heading ? without_marks(piece, old_side, new_side) : piece.text);
  });
  return row;
}

void put_count(Data& data, const Catalogue& words, size_t added, size_t removed) {
  put(data, "diff_count",
      added == 0 && removed == 0
          ? words.text("diff.none")
          : words.count("diff.added", static_cast<long long>(added)) + ", " +
                words.count("diff.removed", static_cast<long long>(removed)));
}

}  // namespace

void put_diff(Data& data, const Catalogue& words, const text::WordDiff& diff) {
  put_list(data, "blocks", diff.blocks,
           [&](const DiffBlock& block) { return block_row(words, block); });
  put_count(data, words, diff.added_words, diff.removed_words);
}

void put_rendered(Data& data, const Catalogue& words, const text::RenderedDiff& diff) {
  put_list(data, "rendered", diff.parts, [&](const text::RenderedDiff::Part& part) {
    Data row;
    put(row, "folded",
        part.folded > 0 ? words.count("diff.folded", static_cast<long long>(part.folded)) : "");
    put(row, "part_html", part.html);
    return row;
  });
  put_count(data, words, diff.added_words, diff.removed_words);
}

}  // namespace kb::server::view
