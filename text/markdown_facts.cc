// SPDX-License-Identifier: MIT
#include "text/markdown_facts.h"

#include <utility>

#include "text/markdown_anchor.h"
#include "text/markdown_tree.h"

namespace kb::text {
namespace {

// Of the node itself, or of what it stands in.
int line_of(cmark_node* node) {
  while (node != nullptr && cmark_node_get_start_line(node) <= 0) node = cmark_node_parent(node);
  return node == nullptr ? 0 : cmark_node_get_start_line(node);
}

std::string url_of(cmark_node* node) {
  const char* url = cmark_node_get_url(node);
  return url == nullptr ? std::string() : std::string(url);
}

class Collector {
 public:
  explicit Collector(const MarkdownTree& tree) : tree_(tree) {}

  bool enter(cmark_node* node, int) {
    if (tree_.callout(node) == Callout::Staff) ++staff_;
    if (extra_of(node) == Extra::Table) ++tables_;
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
        add_heading(node);
        break;
      case CMARK_NODE_LIST:
        if (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST && lists_++ == 0)
          facts_.numbered_lists.push_back({line_of(node), newest_heading()});
        break;
      case CMARK_NODE_LINK:
        facts_.links.push_back({line_of(node), url_of(node), trimmed(plain_text(node))});
        break;
      case CMARK_NODE_IMAGE:
        facts_.images.push_back(
            {line_of(node), url_of(node), trimmed(plain_text(node)), staff_ > 0});
        return false;
      case CMARK_NODE_TEXT:
        if (headings_ == 0 && tables_ == 0) facts_.prose += literal_of(node);
        break;
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        facts_.prose += ' ';
        break;
      default:
        break;
    }
    return true;
  }

  void leave(cmark_node* node, int) {
    if (tree_.callout(node) == Callout::Staff) --staff_;
    if (extra_of(node) == Extra::Table) --tables_;
    if (cmark_node_get_type(node) == CMARK_NODE_HEADING) --headings_;
    if (cmark_node_get_type(node) == CMARK_NODE_LIST &&
        cmark_node_get_list_type(node) == CMARK_ORDERED_LIST)
      --lists_;
    if (is_block(node) && !facts_.prose.empty() && facts_.prose.back() != '\n')
      facts_.prose += '\n';
  }

  MarkdownFacts take() { return std::move(facts_); }

 private:
  void add_heading(cmark_node* node) {
    ++headings_;
    if (const Heading* heading = tree_.heading(node))
      facts_.headings.push_back(
          {line_of(node), cmark_node_get_heading_level(node), heading->text, heading->anchor});
  }

  std::optional<size_t> newest_heading() const {
    if (facts_.headings.empty()) return std::nullopt;
    return facts_.headings.size() - 1;
  }

  const MarkdownTree& tree_;
  MarkdownFacts facts_;
  int headings_ = 0, tables_ = 0, lists_ = 0, staff_ = 0;  // that the walk is inside of
};

}  // namespace

MarkdownFacts markdown_facts(std::string_view markdown) {
  const MarkdownTree tree = MarkdownTree::parse(markdown, StaffCallouts::Shown);
  Collector collector(tree);
  walk(tree.root(), collector);
  return collector.take();
}

}  // namespace kb::text
