// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

// What was written in a ticket as Markdown of an article. For text/article_from_ticket.cc.
//
// Threads: any.
namespace kb::text {

// Below the headings of the article, and with no code left open over what follows.
std::string as_part(std::string_view markdown);
// As it was told: each line stays one, and is nothing but text within the quote.
std::string as_quote(std::string_view text);
std::string as_code(const std::string& message);

}  // namespace kb::text
