// SPDX-License-Identifier: MIT
#include "text/rendered_diff.h"

#include <algorithm>

#include "text/html_leaves.h"
#include "text/word_diff.h"

namespace kb::text {
namespace {

using Kind = HtmlToken::Kind;

constexpr size_t kShownBeside = 1, kFewestFolded = 2;

std::string joined(const std::vector<HtmlLeaf>& leaves) {
  std::string text;
  for (const HtmlLeaf& leaf : leaves) text += leaf.plain + "\n\n";
  return text;
}

bool is_removed(const DiffBlock& block) {
  return std::ranges::all_of(
      block.pieces, [](const DiffPiece& piece) { return piece.mark == DiffMark::Removed; });
}

// Of the newer text, or of both.
std::string as_html(std::string_view plain) {
  std::string text;
  for (const char c : plain)
    if (c != kLeafStart) text += c == kCodeLine ? '\n' : c;
  return escaped(text);
}

// Walks the newer text once, its leaves and the blocks of the difference side by side.
class Marking {
 public:
  Marking(const std::vector<HtmlToken>& tokens, const std::vector<HtmlLeaf>& leaves,
          const std::vector<HtmlLeaf>& old_leaves, const WordDiff& diff)
      : tokens_(tokens), leaves_(leaves), old_leaves_(old_leaves), blocks_(diff.blocks) {}

  struct Part {
    std::string html;
    bool is_changed = false, is_heading = false;
  };

  std::vector<Part> run() {
    take_removed();
    for (size_t at = 0; at < tokens_.size();) {
      put_removed();
      if (next_leaf_ < leaves_.size() && at == leaves_[next_leaf_].begin) {
        put_leaf(leaves_[next_leaf_]);
        at = leaves_[next_leaf_++].end;
        take_removed();
      } else {
        put_token(tokens_[at++]);
      }
      if (open_.empty()) end_part();
    }
    put_removed();
    end_part();
    return std::move(parts_);
  }

 private:
  struct Gone {
    std::string html;
    bool is_in_list = false;
  };

  // The blocks up to the next leaf that the newer text has.
  void take_removed() {
    for (; block_ < blocks_.size() && is_removed(blocks_[block_]); ++block_) {
      const bool is_in_list = old_leaf_ < old_leaves_.size() && old_leaves_[old_leaf_].is_in_list;
      ++old_leaf_;
      std::string text;
      for (const DiffPiece& piece : blocks_[block_].pieces) text += piece.text;
      gone_.push_back({as_html(text), is_in_list});
    }
  }

  // Where a paragraph, or an item of a list, may stand.
  void put_removed() {
    while (!gone_.empty()) {
      const std::string parent = open_.empty() ? "" : open_.back();
      const bool is_list = parent == "ul" || parent == "ol";
      const bool goes_into_list =
          gone_.front().is_in_list && next_leaf_ < leaves_.size() && leaves_[next_leaf_].is_in_list;
      const bool may_hold = is_list ? gone_.front().is_in_list
                                    : !goes_into_list && (parent.empty() || parent == "div" ||
                                                          parent == "blockquote");
      if (!may_hold) return;
      const std::string tag = is_list ? "li" : "p";
      if (open_.empty()) end_part();
      html_ += "<" + tag + "><del>" + gone_.front().html + "</del></" + tag + ">";
      is_changed_ = true;
      if (open_.empty()) end_part();
      gone_.erase(gone_.begin());
    }
  }

  void put_token(const HtmlToken& token) {
    is_heading_ = is_heading_ || (open_.empty() && token.kind == Kind::Open &&
                                  token.name.size() == 2 && token.name[0] == 'h');
    // Nothing but its table stands in a scroller.
    const bool scrolls = token.text.starts_with("<div class=\"scroll\"");
    if (token.kind == Kind::Open) open_.push_back(scrolls ? "scroll" : token.name);
    if (token.kind == Kind::Close && !open_.empty()) open_.pop_back();
    html_ += token.kind == Kind::Text ? escaped(token.text) : token.text;
  }

  void put_leaf(const HtmlLeaf& leaf) {
    if (block_ >= blocks_.size()) {
      for (size_t at = leaf.begin; at < leaf.end; ++at) put_token(tokens_[at]);
      return;
    }
    const DiffBlock& block = blocks_[block_++];
    is_changed_ = is_changed_ || !block.is_same();
    if (std::ranges::any_of(block.pieces,
                            [](const DiffPiece& piece) { return piece.mark != DiffMark::Added; }))
      ++old_leaf_;
    pieces_ = block.pieces;
    piece_ = offset_ = 0;
    take_byte();  // kLeafStart
    for (size_t at = leaf.begin; at < leaf.end; ++at) {
      if (tokens_[at].kind == Kind::Text) {
        for (const char c : tokens_[at].text) put_byte(c, take_byte());
      } else {
        end_mark();
        put_token(tokens_[at]);
      }
    }
    end_mark();
    put_gone_words();
  }

  // What is removed before the next byte of the newer text.
  void put_gone_words() {
    while (piece_ < pieces_.size()) {
      const DiffPiece& piece = pieces_[piece_];
      if (piece.mark == DiffMark::Removed) {
        end_mark();
        const auto text = as_html(piece.text);
        if (!text.empty()) html_ += "<del>" + text + "</del>";
      } else if (offset_ < piece.text.size()) {
        return;
      }
      ++piece_;
      offset_ = 0;
    }
  }

  DiffMark take_byte() {
    put_gone_words();
    if (piece_ == pieces_.size()) return DiffMark::Same;
    ++offset_;
    return pieces_[piece_].mark;
  }

  void put_byte(char c, DiffMark mark) {
    if ((mark == DiffMark::Added) != is_marking_) {
      end_mark();
      if (mark == DiffMark::Added) html_ += "<ins>";
      is_marking_ = mark == DiffMark::Added;
    }
    html_ += escaped(std::string_view(&c, 1));
  }
  void end_mark() {
    if (is_marking_) html_ += "</ins>";
    is_marking_ = false;
  }

  void end_part() {
    if (html_.find_first_not_of(" \n") != std::string::npos)
      parts_.push_back({std::move(html_), is_changed_, is_heading_});
    html_.clear();
    is_changed_ = is_heading_ = false;
  }

  const std::vector<HtmlToken>& tokens_;
  const std::vector<HtmlLeaf>&leaves_, &old_leaves_;
  const std::vector<DiffBlock>& blocks_;
  std::vector<std::string> open_;
  std::vector<Part> parts_;
  std::vector<Gone> gone_;
  std::vector<DiffPiece> pieces_;  // of the leaf at hand
  std::string html_;
  size_t block_ = 0, old_leaf_ = 0, next_leaf_ = 0, piece_ = 0, offset_ = 0;
  bool is_marking_ = false, is_changed_ = false, is_heading_ = false;
};

std::vector<bool> shown(const std::vector<Marking::Part>& parts) {
  std::vector<bool> shown(parts.size(), false);
  size_t heading = parts.size();
  for (size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].is_heading) heading = i;
    if (!parts[i].is_changed) continue;
    for (size_t j = i - std::min(i, kShownBeside); j < std::min(parts.size(), i + kShownBeside + 1);
         ++j)
      shown[j] = true;
    if (heading < parts.size()) shown[heading] = true;
  }
  return shown;
}

}  // namespace

RenderedDiff rendered_diff(std::string_view before, std::string_view after) {
  const auto old_leaves = html_leaves(html_tokens(before));
  const auto tokens = html_tokens(after);
  const auto leaves = html_leaves(tokens);
  const auto diff = diff_words(joined(old_leaves), joined(leaves));
  auto parts = Marking(tokens, leaves, old_leaves, diff).run();
  const auto is_shown = shown(parts);
  RenderedDiff rendered{{}, diff.added_words, diff.removed_words, false};
  for (size_t i = 0; i < parts.size();) {
    rendered.has_marks = rendered.has_marks || parts[i].is_changed;
    size_t end = i;
    while (end < parts.size() && !is_shown[end]) ++end;
    if (end - i >= kFewestFolded) {
      rendered.parts.push_back({{}, end - i});
      i = end;
    } else {
      rendered.parts.push_back({std::move(parts[i].html), 0});
      ++i;
    }
  }
  return rendered;
}

RenderedDiff rendered_alone(std::string_view html) {
  RenderedDiff rendered;
  auto& part = rendered.parts.emplace_back();
  for (const HtmlToken& token : html_tokens(html))
    part.html += token.kind == Kind::Text ? escaped(token.text) : token.text;
  return rendered;
}

}  // namespace kb::text
