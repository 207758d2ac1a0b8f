// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>
#include <vector>

// Markdown cut into what a writer takes for paragraphs: what blank lines separate, a fenced piece
// of code and a ::: callout whole.
//
// In:      any text, cut in one pass. Out: pieces that make the text when put together again; a
//          piece's blank lines follow it, and those before the first piece belong to it.
// Threads: any. The pieces point into the text.
namespace kb::text {

struct Paragraph {
  std::string_view whole;  // with its blank lines
  std::string_view text;   // without those that follow
};

std::vector<Paragraph> paragraphs_of(std::string_view markdown);

}  // namespace kb::text
