// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

// HTML of markdown_to_html() as its tags and texts, and where the words stand. For
// text/rendered_diff.cc.
namespace kb::text {

struct HtmlToken {
  enum class Kind { Text, Open, Close, Void } kind = Kind::Text;
  std::string name;  // of a tag
  std::string text;  // of a tag as it is written, without its id; of a text, without entities
};

// What stands between two tags of blocks and says something. Its plain text is one line, which no
// rule of Markdown takes for anything else: it begins with kLeafStart, and a line of code ends with
// kCodeLine.
struct HtmlLeaf {
  size_t begin = 0, end = 0;  // of its tokens
  std::string plain;
  bool is_in_list = false;
};
inline constexpr char kLeafStart = '\x01', kCodeLine = '\x02';

std::vector<HtmlToken> html_tokens(std::string_view html);
std::vector<HtmlLeaf> html_leaves(const std::vector<HtmlToken>& tokens);

bool is_block_tag(std::string_view name);
std::string escaped(std::string_view text);

}  // namespace kb::text
