// SPDX-License-Identifier: MIT
#include <cmark-gfm-core-extensions.h>

#include <utility>

#include "text/markdown.h"
#include "text/markdown_anchor.h"
#include "text/markdown_tree.h"

namespace kb::text {
namespace {

constexpr std::string_view kBetweenCells = " · ";

class SectionWriter {
 public:
  explicit SectionWriter(const MarkdownTree& tree) : tree_(tree) { sections_.emplace_back(); }

  bool enter(cmark_node* node, int) {
    if (extra_of(node) == Extra::TableCell) return begin_cell(node);
    if (is_block(node)) begin_line();
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
        return begin_section(node);
      case CMARK_NODE_TEXT:
      case CMARK_NODE_CODE:
      case CMARK_NODE_CODE_BLOCK:
        text() += literal_of(node);
        break;
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        text() += ' ';
        break;
      default:
        if (is_line_break_tag(node)) text() += ' ';
    }
    return true;
  }

  void leave(cmark_node* node, int) {
    if (is_block(node) && extra_of(node) != Extra::TableCell) begin_line();
  }

  std::vector<Section> take() {
    for (Section& section : sections_) section.text = trimmed(section.text);
    if (sections_.front().text.empty()) sections_.erase(sections_.begin());
    return std::move(sections_);
  }

 private:
  std::string& text() { return sections_.back().text; }

  void begin_line() {
    if (!text().empty() && text().back() != '\n') text() += '\n';
    line_begin_ = text().size();
  }

  bool begin_cell(cmark_node* cell) {
    if (text().size() > line_begin_ && cmark_node_first_child(cell) != nullptr)
      text() += kBetweenCells;
    return true;
  }

  bool begin_section(cmark_node* node) {
    const Heading* heading = tree_.heading(node);
    if (heading == nullptr) return true;  // its words belong to the section it stands in
    sections_.push_back({heading->level, heading->text, heading->anchor, {}});
    line_begin_ = 0;
    return false;
  }

  const MarkdownTree& tree_;
  std::vector<Section> sections_;
  size_t line_begin_ = 0;
};

}  // namespace

std::vector<Section> markdown_to_sections(std::string_view markdown, StaffCallouts staff) {
  const MarkdownTree tree = MarkdownTree::parse(markdown, staff);
  SectionWriter writer(tree);
  walk(tree.root(), writer);
  return writer.take();
}

}  // namespace kb::text
