// SPDX-License-Identifier: MIT
#include "text/markdown_tree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/utf8.h"
#include "text/fold.h"
#include "text/markdown_anchor.h"
#include "text/markdown_guard.h"

namespace kb::text {
namespace {

// A heading with its anchor costs some hundred bytes of HTML: these many are worth it.
constexpr size_t kFreeAnchors = 30;
constexpr size_t kBytesPerAnchor = 32;

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

void attach(cmark_parser* parser, const char* extension) {
  static const bool registered = (cmark_gfm_core_extensions_ensure_registered(), true);
  cmark_syntax_extension* found = registered ? cmark_find_syntax_extension(extension) : nullptr;
  if (found == nullptr) throw Error(ErrorCode::Internal, "cmark-gfm lacks an extension");
  cmark_parser_attach_syntax_extension(parser, found);
}

cmark_node* parse_document(std::string_view markdown, Parsing parsing) {
  const std::unique_ptr<cmark_parser, FreeParser> parser(
      cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE));
  attach(parser.get(), "strikethrough");
  if (parsing == Parsing::Full) attach(parser.get(), "table");
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  cmark_node* root = cmark_parser_finish(parser.get());
  cmark_consolidate_text_nodes(root);
  return root;
}

void remove(cmark_node* node) {
  cmark_node_unlink(node);
  cmark_node_free(node);
}

bool is_break(cmark_node* node) {
  const auto type = cmark_node_get_type(node);
  return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
}

std::optional<Callout> callout_of_marker(std::string_view marker) {
  static constexpr std::array<std::pair<std::string_view, Callout>, 5> kMarkers{{
      {"[!NOTE]", Callout::Info},
      {"[!IMPORTANT]", Callout::Info},
      {"[!TIP]", Callout::Ok},
      {"[!WARNING]", Callout::Wait},
      {"[!CAUTION]", Callout::Bad},
  }};
  const auto found =
      std::ranges::find(kMarkers, marker, [](const auto& entry) { return entry.first; });
  return found == kMarkers.end() ? std::nullopt : std::optional(found->second);
}

// Takes the marker line off a quote that opens with one.
std::optional<Callout> take_marker(cmark_node* quote) {
  cmark_node* paragraph = cmark_node_first_child(quote);
  cmark_node* marker = paragraph == nullptr ? nullptr : cmark_node_first_child(paragraph);
  if (marker == nullptr || cmark_node_get_type(marker) != CMARK_NODE_TEXT) return std::nullopt;
  cmark_node* after = cmark_node_next(marker);
  if (after != nullptr && !is_break(after)) return std::nullopt;
  const auto callout = callout_of_marker(literal_of(marker));
  if (!callout) return std::nullopt;
  remove(marker);
  if (after != nullptr) remove(after);
  if (cmark_node_first_child(paragraph) == nullptr) remove(paragraph);
  return callout;
}

constexpr std::array<std::string_view, 2> kStaffMarks{"!staff", "!equipo"};

// Its mark may stand in any case and have words behind it: what somebody meant to hide is hidden.
// Its brackets are gone when they made a link of it.
size_t staff_mark_bytes(std::string_view text) {
  const std::string start = to_lower(utf8_prefix(text, 16));
  const size_t bracket = start.starts_with('[') ? 1 : 0;
  for (const std::string_view mark : kStaffMarks)
    if (start.substr(bracket).starts_with(mark)) {
      const size_t end = bracket + mark.size();
      return end + (text.substr(end).starts_with(']') ? 1 : 0);
    }
  return 0;
}

bool has_staff_mark(std::string_view text) {
  const std::string lower = to_lower(text);
  return std::ranges::any_of(kStaffMarks,
                             [&](std::string_view mark) { return lower.find(mark) != lower.npos; });
}

bool is_for_staff(cmark_node* quote) {
  cmark_node* paragraph = cmark_node_first_child(quote);
  return cmark_node_get_type(quote) == CMARK_NODE_BLOCK_QUOTE && paragraph != nullptr &&
         cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH &&
         staff_mark_bytes(trimmed(plain_text(paragraph))) > 0;
}

void take_staff_mark(cmark_node* quote) {
  cmark_node* paragraph = cmark_node_first_child(quote);
  cmark_node* words = cmark_node_first_child(paragraph);
  if (cmark_node_get_type(words) != CMARK_NODE_TEXT) return;  // its mark is the text of a link
  const std::string rest = trimmed(literal_of(words).substr(staff_mark_bytes(literal_of(words))));
  if (!rest.empty()) {
    cmark_node_set_literal(words, rest.c_str());
    return;
  }
  cmark_node* after = cmark_node_next(words);
  remove(words);
  if (after != nullptr && is_break(after)) remove(after);
  if (cmark_node_first_child(paragraph) == nullptr) remove(paragraph);
}

struct StaffQuotes {
  std::vector<cmark_node*> found = {};

  bool enter(cmark_node* node, int) {
    if (!is_for_staff(node)) return true;
    found.push_back(node);
    return false;
  }
  void leave(cmark_node*, int) {}
};

cmark_node* bold_lead(cmark_node* item) {
  cmark_node* paragraph = cmark_node_first_child(item);
  if (paragraph == nullptr || cmark_node_get_type(paragraph) != CMARK_NODE_PARAGRAPH)
    return nullptr;
  cmark_node* lead = cmark_node_first_child(paragraph);
  return lead != nullptr && cmark_node_get_type(lead) == CMARK_NODE_STRONG ? lead : nullptr;
}

bool is_list_of_steps(cmark_node* node) {
  if (cmark_node_get_type(node) != CMARK_NODE_LIST) return false;
  if (cmark_node_get_list_type(node) != CMARK_ORDERED_LIST) return false;
  for (auto* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item))
    if (bold_lead(item) == nullptr) return false;
  return true;
}

// Takes what joined the rest of a step to its lead off the rest.
void trim_start(cmark_node* rest) {
  cmark_node* first = cmark_node_first_child(rest);
  if (first != nullptr && cmark_node_get_type(first) == CMARK_NODE_TEXT) {
    std::string_view text = literal_of(first);
    if (text.starts_with(':')) text.remove_prefix(1);
    const std::string trimmed_text(text.substr(std::min(text.find_first_not_of(' '), text.size())));
    cmark_node_set_literal(first, trimmed_text.c_str());
    if (trimmed_text.empty()) remove(first);
  }
  first = cmark_node_first_child(rest);
  if (first != nullptr && is_break(first)) remove(first);
  if (cmark_node_first_child(rest) == nullptr) remove(rest);
}

// `**Lead.** rest` in one paragraph becomes two. The old paragraph must stay, as it owns the bytes
// that all of its inline nodes point into.
void split_lead(cmark_node* item) {
  cmark_node* lead = bold_lead(item);
  cmark_node* rest = cmark_node_new(CMARK_NODE_PARAGRAPH);
  cmark_node_insert_after(cmark_node_parent(lead), rest);
  while (cmark_node* node = cmark_node_next(lead)) cmark_node_append_child(rest, node);
  trim_start(rest);
}

void split_leads(cmark_node* list) {
  cmark_node_set_list_tight(list, 0);
  for (auto* item = cmark_node_first_child(list); item != nullptr; item = cmark_node_next(item))
    split_lead(item);
}

struct Collector {  // of the nodes of one type, down to kMaxNesting
  cmark_node_type type;
  std::vector<cmark_node*> found = {};

  bool enter(cmark_node* node, int depth) {
    if (cmark_node_get_type(node) == type) found.push_back(node);
    return depth < kMaxNesting;
  }
  void leave(cmark_node*, int) {}
};

std::vector<cmark_node*> nodes_of(cmark_node* root, cmark_node_type type) {
  Collector collector{type};
  walk(root, collector);
  return std::move(collector.found);
}

struct PlainText {
  std::string text = {};

  bool enter(cmark_node* node, int) {
    const auto type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) text += literal_of(node);
    if (is_break(node) || is_line_break_tag(node)) text += ' ';
    return true;
  }
  void leave(cmark_node*, int) {}
};

}  // namespace

std::string plain_text(cmark_node* node) {
  PlainText collector;
  walk(node, collector);
  return std::move(collector.text);
}

bool is_block(cmark_node* node) {
  const auto type = static_cast<unsigned>(cmark_node_get_type(node));
  return (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
}

Extra extra_of(cmark_node* node) {
  if (cmark_node_get_syntax_extension(node) == nullptr) return Extra::None;
  const std::string_view name = cmark_node_get_type_string(node);
  if (name == "strikethrough") return Extra::Strikethrough;
  if (name == "table") return Extra::Table;
  if (name == "table_row" || name == "table_header") return Extra::TableRow;
  return name == "table_cell" ? Extra::TableCell : Extra::None;
}

bool is_line_break_tag(cmark_node* node) {
  if (cmark_node_get_type(node) != CMARK_NODE_HTML_INLINE) return false;
  const std::string_view tag = literal_of(node);
  return tag == "<br>" || tag == "<br/>" || tag == "<br />";
}

std::vector<cmark_node*> staff_quotes(cmark_node* root) {
  StaffQuotes quotes;
  walk(root, quotes);
  return std::move(quotes.found);
}

MarkdownTree MarkdownTree::parse(std::string_view markdown, StaffCallouts staff) {
  if (markdown.size() > kMaxMarkdownBytes) {
    throw Error(ErrorCode::TooLarge, "Markdown of more than 1 MiB",
                "Split the text in several articles.");
  }
  const Parsing parsing = bearable_parsing(markdown);
  if (parsing == Parsing::AsText) return of_plain_text(markdown, staff);
  MarkdownTree tree(parse_document(markdown, parsing));
  tree.find_staff_callouts(staff);
  tree.find_callouts_and_steps();
  tree.find_headings(markdown.size());
  return tree;
}

MarkdownTree MarkdownTree::of_plain_text(std::string_view text, StaffCallouts staff) {
  MarkdownTree tree(cmark_node_new(CMARK_NODE_DOCUMENT));
  if (staff == StaffCallouts::LeftOut && has_staff_mark(text)) return tree;
  while (!text.empty()) {
    const size_t end = std::min(text.find("\n\n"), text.size());
    const std::string block(text.substr(0, end));
    text.remove_prefix(std::min(end + 2, text.size()));
    if (block.find_first_not_of(" \t\r\n") == block.npos) continue;
    cmark_node* paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
    cmark_node* words = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(words, block.c_str());
    cmark_node_append_child(paragraph, words);
    cmark_node_append_child(tree.root(), paragraph);
  }
  return tree;
}

std::optional<Callout> MarkdownTree::callout(cmark_node* quote) const {
  const auto found = callouts_.find(quote);
  return found == callouts_.end() ? std::nullopt : std::optional(found->second);
}

const Heading* MarkdownTree::heading(cmark_node* node) const {
  const auto found = headings_.find(node);
  return found == headings_.end() ? nullptr : &found->second;
}

void MarkdownTree::find_staff_callouts(StaffCallouts staff) {
  if (staff == StaffCallouts::AsQuotes) return;
  for (cmark_node* quote : staff_quotes(root())) {
    if (staff == StaffCallouts::LeftOut) {
      remove(quote);
      continue;
    }
    take_staff_mark(quote);
    callouts_.emplace(quote, Callout::Staff);
  }
}

void MarkdownTree::find_callouts_and_steps() {
  for (cmark_node* quote : nodes_of(root(), CMARK_NODE_BLOCK_QUOTE))
    if (const auto callout = take_marker(quote)) callouts_.emplace(quote, *callout);
  for (auto* node = cmark_node_first_child(root()); node != nullptr; node = cmark_node_next(node)) {
    if (!is_list_of_steps(node)) continue;
    split_leads(node);
    steps_.insert(node);
  }
}

// Nothing for the staff has an anchor, so that anchors are the same for all readers.
bool MarkdownTree::is_within_staff_callout(cmark_node* node) const {
  for (; node != nullptr; node = cmark_node_parent(node))
    if (callout(node) == Callout::Staff) return true;
  return false;
}

// The page has an h1 of its own, so the outermost heading of a text is shown as h2.
void MarkdownTree::find_headings(size_t text_bytes) {
  Anchors anchors;
  int outermost = 6;
  for (cmark_node* node : nodes_of(root(), CMARK_NODE_HEADING)) {
    if (is_within_staff_callout(node)) continue;
    if (headings_.size() >= kFreeAnchors + text_bytes / kBytesPerAnchor) break;
    const std::string text = trimmed(plain_text(node));
    if (text.empty()) continue;
    const int level = cmark_node_get_heading_level(node);
    outermost = std::min(outermost, level);
    headings_.emplace(node, Heading{level, text, anchors.add(text)});
  }
  for (auto& [node, heading] : headings_)
    heading.level = std::min(heading.level - outermost + 2, 6);
}

std::string without_staff_callouts(std::string_view markdown) {
  if (!has_staff_mark(markdown)) return std::string(markdown);
  const Parsing parsing = bearable_parsing(markdown);
  if (parsing == Parsing::AsText || markdown.size() > kMaxMarkdownBytes) return {};
  const std::unique_ptr<cmark_node, FreeNode> root(parse_document(markdown, parsing));
  const auto quotes = staff_quotes(root.get());
  if (quotes.empty()) return std::string(markdown);
  for (cmark_node* quote : quotes) remove(quote);
  const std::unique_ptr<char, decltype(&std::free)> text(
      cmark_render_commonmark(root.get(), CMARK_OPT_DEFAULT, 0), &std::free);
  return text.get();
}

}  // namespace kb::text
