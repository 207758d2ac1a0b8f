// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

// The words of a message that was sent as HTML. Tags with a known name go, scripts and styles with
// what they hold; blocks end lines; character references of Spanish letters become letters. A text
// that only mentions a tag, "<user@host.example>" or "vector<int>" comes back as it was.
//
// In:  clean UTF-8. Threads: any.
namespace kb::text {

std::string without_html(std::string_view text);

}  // namespace kb::text
