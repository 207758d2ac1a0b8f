// SPDX-License-Identifier: MIT
#include <cmark-gfm-core-extensions.h>
#include <fmt/format.h>

#include <iterator>
#include <utility>
#include <vector>

#include "text/markdown.h"
#include "text/markdown_anchor.h"
#include "text/markdown_autolink.h"
#include "text/markdown_links.h"
#include "text/markdown_tags.h"
#include "text/markdown_tree.h"

// The HTML is written here tag by tag, so nothing reaches a page that is not named in this file.
namespace kb::text {
namespace {

constexpr size_t kSpareBytes = 4096;  // besides kMaxGrowth
constexpr std::string_view kExternal = " rel=\"noopener noreferrer\"";

// In a tight list paragraphs are not marked up.
bool is_tight(cmark_node* paragraph) {
  cmark_node* item = cmark_node_parent(paragraph);
  cmark_node* list = item == nullptr ? nullptr : cmark_node_parent(item);
  return list != nullptr && cmark_node_get_type(list) == CMARK_NODE_LIST &&
         cmark_node_get_list_tight(list) != 0;
}

bool has_words(cmark_node* node) {
  return !trimmed(plain_text(node)).empty();
}

bool is_right_aligned(cmark_node* cell, int column) {
  cmark_node* table = cmark_node_parent(cmark_node_parent(cell));
  const auto* alignments = cmark_gfm_extensions_get_table_alignments(table);
  const bool is_known =
      alignments != nullptr && column < cmark_gfm_extensions_get_table_columns(table);
  return is_known && alignments[column] == 'r';
}

class HtmlWriter {
 public:
  HtmlWriter(const MarkdownTree& tree, const MarkdownLabels& labels, const MarkdownReader& reader,
             size_t limit)
      : tree_(tree), labels_(labels), reader_(reader), limit_(limit) {}

  bool enter(cmark_node* node, int depth) {
    closers_.emplace_back();
    if (is_over_limit()) return false;
    if (depth > kMaxNesting && cmark_node_first_child(node) != nullptr) return bare(node);
    if (const auto tags = fixed_tags(node)) return put(tags->opening, std::string(tags->closing));
    return is_block(node) ? block(node) : inline_part(node);
  }

  void leave(cmark_node* node, int) {
    if (cmark_node_get_type(node) == CMARK_NODE_LINK) inside_link_ = false;
    out_ += closers_.back();
    closers_.pop_back();
  }

  bool is_over_limit() const { return out_.size() > limit_; }
  std::string take() { return std::move(out_); }

 private:
  // All of these write the opening of a node, set what closes it and tell whether to go inside.
  bool put(std::string_view opening, std::string closing) {
    out_ += opening;
    closers_.back() = std::move(closing);
    return true;
  }
  bool bare(cmark_node* node) { return put({}, is_block(node) ? "\n" : ""); }

  bool block(cmark_node* node) {
    switch (extra_of(node)) {
      case Extra::Table:
        return table();
      case Extra::TableRow:
        return row(node);
      case Extra::TableCell:
        return cell(node);
      default:
        break;
    }
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_PARAGRAPH:
        return paragraph(node);
      case CMARK_NODE_HEADING:
        return heading(node);
      case CMARK_NODE_BLOCK_QUOTE:
        return quote(node);
      case CMARK_NODE_LIST:
        return list(node);
      case CMARK_NODE_CODE_BLOCK:
        return code_block(node);
      default:
        return false;  // raw HTML
    }
  }

  bool inline_part(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
        return words(literal_of(node));
      case CMARK_NODE_CODE:
        return code(node);
      case CMARK_NODE_LINK:
        return link(node);
      case CMARK_NODE_IMAGE:
        return image(node);
      default:
        return is_line_break_tag(node) && put("<br>", {});
    }
  }

  bool paragraph(cmark_node* node) {
    if (!is_tight(node)) return put("<p>", "</p>\n");
    return put({}, cmark_node_next(node) == nullptr ? "" : "\n");
  }

  bool heading(cmark_node* node) {
    const Heading* heading = tree_.heading(node);
    if (heading == nullptr) return has_words(node) && put("<p><strong>", "</strong></p>\n");
    std::string closing =
        fmt::format(" <a class=\"anchor\" href=\"#{}\" aria-label=\"", heading->anchor);
    append_escaped(closing, labels_.heading_link);
    closing += fmt::format("\">#</a></h{}>\n", heading->level);
    return put(fmt::format("<h{} id=\"{}\">", heading->level, heading->anchor), std::move(closing));
  }

  bool quote(cmark_node* node) {
    const auto callout = tree_.callout(node);
    if (!callout) return put("<blockquote>\n", "</blockquote>\n");
    const CalloutLook look = look_of(*callout);
    out_ += fmt::format(
        "<div class=\"{}\" role=\"note\"><svg class=\"icon\" aria-hidden=\"true\"><use href=\"",
        look.css_class);
    append_address(out_, labels_.icons);
    out_ += fmt::format("#{}\"></use></svg><div>", look.icon);
    if (*callout == Callout::Staff && !labels_.staff.empty()) {
      out_ += "<p class=\"over\">";
      append_escaped(out_, labels_.staff);
      out_ += "</p>\n";
    }
    return put({}, "</div></div>\n");
  }

  bool list(cmark_node* node) {
    if (cmark_node_get_list_type(node) != CMARK_ORDERED_LIST) return put("<ul>\n", "</ul>\n");
    const int start = cmark_node_get_list_start(node);
    out_ += tree_.is_steps(node) ? "<ol class=\"steps\"" : "<ol";
    if (start != 1) out_ += fmt::format(" start=\"{}\"", start);
    return put(">\n", "</ol>\n");
  }

  bool code_block(cmark_node* node) {
    out_ += "<pre tabindex=\"0\" role=\"group\" aria-label=\"";
    append_escaped(out_, labels_.code);
    out_ += "\"><code>";
    append_escaped(out_, literal_of(node));
    return put({}, "</code></pre>\n");
  }

  // Each table is a landmark, so each has a name of its own.
  bool table() {
    out_ += "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"";
    append_escaped(out_, labels_.table);
    if (++tables_ > 1) out_ += fmt::format(" {}", tables_);
    return put("\"><table>", "</table></div>\n");
  }

  bool row(cmark_node* node) {
    column_ = 0;
    if (cmark_gfm_extensions_get_table_row_is_header(node) != 0)
      return put("<thead><tr>", "</tr></thead>\n");
    cmark_node* previous = cmark_node_previous(node);
    const bool is_first =
        previous == nullptr || cmark_gfm_extensions_get_table_row_is_header(previous) != 0;
    return put(is_first ? "<tbody><tr>" : "<tr>",
               cmark_node_next(node) == nullptr ? "</tr></tbody>\n" : "</tr>\n");
  }

  bool cell(cmark_node* node) {
    const bool is_header =
        cmark_gfm_extensions_get_table_row_is_header(cmark_node_parent(node)) != 0 &&
        cmark_node_first_child(node) != nullptr;
    out_ += is_header ? "<th scope=\"col\"" : "<td";
    if (is_right_aligned(node, column_++)) out_ += " class=\"right\"";
    return put(">", is_header ? "</th>" : "</td>");
  }

  bool words(std::string_view text) {
    size_t done = 0;
    while (const auto found = inside_link_ ? std::nullopt : next_autolink(text, done)) {
      append_escaped(out_, text.substr(done, found->begin - done));
      open_link({found->address, !found->address.starts_with("mailto:")});
      append_escaped(out_, text.substr(found->begin, found->end - found->begin));
      out_ += "</a>";
      done = found->end;
    }
    append_escaped(out_, text.substr(done));
    return true;
  }

  bool code(cmark_node* node) {
    out_ += "<code>";
    append_escaped(out_, literal_of(node));
    return put({}, "</code>");
  }

  void open_link(const Link& link) {
    out_ += "<a href=\"";
    append_address(out_, link.address);
    out_ += '"';
    if (link.is_external) out_ += kExternal;
    out_ += '>';
  }

  bool link(cmark_node* node) {
    const auto target = link_to(cmark_node_get_url(node), reader_.link);
    if (!target || !has_words(node)) return bare(node);
    open_link(*target);
    inside_link_ = true;
    return put({}, "</a>");
  }

  bool image(cmark_node* node) {
    const std::string alternative = trimmed(plain_text(node));
    const std::string_view address = cmark_node_get_url(node);
    const auto id = alternative.empty() ? std::nullopt : own_image_of(address);
    const auto size = id && reader_.image ? reader_.image(*id) : std::nullopt;
    if (!size) {
      append_escaped(out_, alternative);
      return false;
    }
    out_ += "<img src=\"";
    append_address(out_, address);
    out_ += "\" alt=\"";
    append_escaped(out_, alternative);
    out_ +=
        fmt::format("\" width=\"{}\" height=\"{}\" loading=\"lazy\">", size->width, size->height);
    return false;
  }

  const MarkdownTree& tree_;
  const MarkdownLabels& labels_;
  const MarkdownReader& reader_;
  size_t limit_;
  std::string out_;
  std::vector<std::string> closers_;
  int tables_ = 0, column_ = 0;
  bool inside_link_ = false;
};

}  // namespace

std::string markdown_to_html(std::string_view markdown, const MarkdownLabels& labels,
                             const MarkdownReader& reader) {
  const size_t limit = kMaxGrowth * markdown.size() + kSpareBytes;
  const MarkdownTree tree = MarkdownTree::parse(markdown, reader.staff);
  HtmlWriter writer(tree, labels, reader, limit);
  walk(tree.root(), writer);
  if (!writer.is_over_limit()) return writer.take();
  const MarkdownTree plain = MarkdownTree::of_plain_text(markdown, reader.staff);
  HtmlWriter plain_writer(plain, labels, reader, limit);
  walk(plain.root(), plain_writer);
  return plain_writer.take();
}

}  // namespace kb::text
