// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// Bare addresses in running text: http://…, https://…, www.… and e-mail, as GFM links them.
// Rejected: cmark-gfm's own extension takes quadratic time on `www._www._…` and reads outside of
// the text; this one reads each byte a few times.
//
// In:  clean UTF-8. Out: the first address at or after `from`, absent when there is none. Threads:
// any.
namespace kb::text {

struct Autolink {
  size_t begin = 0, end = 0;  // bytes; [begin, end)
  std::string address;        // with its scheme
};

std::optional<Autolink> next_autolink(std::string_view text, size_t from);

}  // namespace kb::text
