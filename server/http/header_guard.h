// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

// The door: looks at the head of a request (request line and header fields) before the library
// parses it, refuses what is ambiguous, dangerous or too large, and rewrites the rest so that the
// library and this program cannot read it differently.
//
// In:      bytes received so far, from the start of a request.
// Out:     Incomplete until the blank line has come; Refused with a status; or Accepted with the
// head
//          to parse, the number of input bytes that it took and the length of the body behind it.
// Left out of the rewritten head: Range (nothing is served in parts), Expect (answered here), names
//          with an underscore (the library marks its own facts so: REMOTE_ADDR). Accept-Encoding
//          becomes kAcceptEncoding, so that only content_coding.h compresses.
namespace kb::server {

inline constexpr std::string_view kAcceptEncoding = "x-accept-encoding";
inline constexpr size_t kMaxTargetBytes = 8000;  // the library's own limit is 8,192 for the line
inline constexpr size_t kMaxHeaderLineBytes = 8000;  // likewise
inline constexpr size_t kMaxHeaderFields = 100;

struct GuardLimits {
  size_t max_header_bytes, max_body_bytes;
};

struct Inspection {
  enum class Verdict { Incomplete, Refused, Accepted };
  Verdict verdict = Verdict::Incomplete;
  int status = 0;  // of a refusal
  std::string head;
  size_t head_bytes = 0, body_bytes = 0;
  bool wants_continue = false;
};

Inspection inspect_head(std::string_view input, const GuardLimits& limits);

}  // namespace kb::server
