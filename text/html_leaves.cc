// SPDX-License-Identifier: MIT
#include "text/html_leaves.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/markdown_links.h"

namespace kb::text {
namespace {

using Kind = HtmlToken::Kind;

constexpr auto kBlocks = std::to_array<std::string_view>(
    {"p",   "h1", "h2", "h3",    "h4",    "h5",    "h6", "ul",  "ol",         "li",
     "pre", "td", "th", "table", "thead", "tbody", "tr", "div", "blockquote", "hr"});
constexpr auto kVoid = std::to_array<std::string_view>({"br", "hr", "img", "input", "use"});
constexpr std::pair<std::string_view, char> kEntities[] = {
    {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};

template <class Names>
bool is_one_of(const Names& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

std::string without_entities(std::string_view html) {
  std::string text;
  for (size_t at = 0; at < html.size();) {
    const auto* entity = std::ranges::find_if(
        kEntities, [&](const auto& each) { return html.substr(at).starts_with(each.first); });
    const bool is_entity = entity != std::end(kEntities);
    text += is_entity ? entity->second : html[at];
    at += is_entity ? entity->first.size() : 1;
  }
  return text;
}

std::string without_id(std::string_view tag) {
  const size_t at = tag.find(" id=\"");
  if (at == std::string_view::npos) return std::string(tag);
  const size_t end = tag.find('"', at + 5);
  return std::string(tag.substr(0, at)) + std::string(tag.substr(end + 1));
}

// `tag` with its angle brackets.
HtmlToken tag_of(std::string_view tag) {
  const bool closes = tag.starts_with("</");
  const size_t begin = closes ? 2 : 1;
  const auto name = tag.substr(begin, tag.find_first_of(" />\n", begin) - begin);
  const Kind kind = is_one_of(kVoid, name) ? Kind::Void : closes ? Kind::Close : Kind::Open;
  return {kind, std::string(name), without_id(tag)};
}

bool says_something(std::string_view text) {
  return text.find_first_not_of(" \n\t") != std::string_view::npos;
}

}  // namespace

bool is_block_tag(std::string_view name) {
  return is_one_of(kBlocks, name);
}

std::string escaped(std::string_view text) {
  std::string html;
  append_escaped(html, text);
  return html;
}

std::vector<HtmlToken> html_tokens(std::string_view html) {
  std::vector<HtmlToken> tokens;
  while (!html.empty()) {
    if (html.starts_with("<a class=\"anchor\"")) {
      html.remove_prefix(std::min(html.find("</a>") + 4, html.size()));
      if (!tokens.empty() && tokens.back().text.ends_with(' ')) tokens.back().text.pop_back();
      continue;
    }
    const bool is_tag = html.front() == '<';
    const size_t end = is_tag ? std::min(html.find('>'), html.size() - 1) + 1
                              : std::min(html.find('<'), html.size());
    const auto piece = html.substr(0, end);
    if (is_tag)
      tokens.push_back(tag_of(piece));
    else
      tokens.push_back({Kind::Text, {}, without_entities(piece)});
    html.remove_prefix(end);
  }
  return tokens;
}

std::vector<HtmlLeaf> html_leaves(const std::vector<HtmlToken>& tokens) {
  std::vector<HtmlLeaf> leaves;
  std::vector<std::string_view> open;
  for (size_t at = 0; at < tokens.size();) {
    const HtmlToken& token = tokens[at];
    if (token.kind != Kind::Text && is_block_tag(token.name)) {
      if (token.kind == Kind::Open) open.push_back(token.name);
      if (token.kind == Kind::Close && !open.empty()) open.pop_back();
      ++at;
      continue;
    }
    HtmlLeaf leaf{at, at, std::string(1, kLeafStart), is_one_of(open, "li")};
    const bool is_code = is_one_of(open, "pre");
    bool is_said = false;
    for (; leaf.end < tokens.size(); ++leaf.end) {
      const HtmlToken& inner = tokens[leaf.end];
      if (inner.kind != Kind::Text && is_block_tag(inner.name)) break;
      if (inner.kind != Kind::Text) continue;
      is_said = is_said || says_something(inner.text);
      for (const char c : inner.text) leaf.plain += c == '\n' ? (is_code ? kCodeLine : ' ') : c;
    }
    at = leaf.end;
    if (is_said) leaves.push_back(std::move(leaf));
  }
  return leaves;
}

}  // namespace kb::text
