// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

// Keeps hostile Markdown away from the parser. cmark-gfm takes quadratic time or memory on a few
// patterns that no person writes: thousands of containers in one another, of empty cells, of
// unclosed `<?`. One linear look at the text says how much of the parser it can bear.
//
// Out:     what to parse; a text that is refused to the parser is still shown, as plain paragraphs.
// Threads: any.
namespace kb::text {

enum class Parsing { Full, WithoutTables, AsText };

Parsing bearable_parsing(std::string_view markdown);

}  // namespace kb::text
