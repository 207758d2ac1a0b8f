// SPDX-License-Identifier: MIT
#pragma once
#include <cmark-gfm.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "text/markdown.h"

// A parsed Markdown text, the same for HTML and for sections: cmark's tree, with what we read into
// it (callouts, steps, headings with their anchors).
//
// In:      clean UTF-8. A text that the parser cannot bear becomes a tree of plain paragraphs.
// Throws:  Error TooLarge above kMaxMarkdownBytes.
// Threads: make one per call.
namespace kb::text {

enum class Callout { Info, Ok, Wait, Bad, Staff };

struct Heading {
  int level = 2;  // as shown: 2..6
  std::string text, anchor;
};

class MarkdownTree {
 public:
  static MarkdownTree parse(std::string_view markdown, StaffCallouts staff);
  // Of a text that names a callout for the staff nothing is left for others.
  static MarkdownTree of_plain_text(std::string_view text, StaffCallouts staff);

  cmark_node* root() const { return root_.get(); }
  bool is_steps(cmark_node* list) const { return steps_.contains(list); }
  std::optional<Callout> callout(cmark_node* quote) const;
  // Null for a heading without words, or one of so many that they are not worth an anchor.
  const Heading* heading(cmark_node* node) const;

 private:
  struct Free {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
  };
  explicit MarkdownTree(cmark_node* root) : root_(root) {}
  void find_staff_callouts(StaffCallouts staff);
  void find_callouts_and_steps();
  bool is_within_staff_callout(cmark_node* node) const;
  void find_headings(size_t text_bytes);

  std::unique_ptr<cmark_node, Free> root_;
  std::unordered_map<cmark_node*, Callout> callouts_;
  std::unordered_set<cmark_node*> steps_;
  std::unordered_map<cmark_node*, Heading> headings_;
};

// Quotes that open with the mark of what is for the staff, in any depth, without those within them.
std::vector<cmark_node*> staff_quotes(cmark_node* root);

// The words of an inline or heading without any markup; an image gives its alternative text.
std::string plain_text(cmark_node* node);

bool is_block(cmark_node* node);

// The nodes of cmark's extensions, which have no constant of their own.
enum class Extra { None, Strikethrough, Table, TableRow, TableCell };
Extra extra_of(cmark_node* node);

bool is_line_break_tag(cmark_node* node);  // <br>, the one raw tag that is honoured

inline std::string_view literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal == nullptr ? std::string_view{} : literal;
}

// Calls enter(node, depth) and leave(node, depth) for each node in reading order; the children of
// `root` have depth 1. enter() returns false to pass over what is inside.
template <class Visitor>
void walk(cmark_node* root, Visitor& visitor) {
  int depth = 0;
  for (cmark_node* node = root; node != nullptr;) {
    cmark_node* child = visitor.enter(node, depth) ? cmark_node_first_child(node) : nullptr;
    if (child != nullptr) {
      node = child;
      ++depth;
      continue;
    }
    visitor.leave(node, depth);
    while (node != root && cmark_node_next(node) == nullptr) {
      node = cmark_node_parent(node);
      visitor.leave(node, --depth);
    }
    node = node == root ? nullptr : cmark_node_next(node);
  }
}

}  // namespace kb::text
