// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <string>

#include "core/time.h"
#include "server/http/message.h"
#include "server/services.h"

// What another help desk asks, signed with HMAC-SHA256 by a key that only the two know.
//
// Throws:  Error NotFound when there is no key; Forbidden for a signature that does not fit, or for
//          one that is over. Threads: any.
namespace kb::server {

struct PanelAsked {
  std::string ticket, lang, subject, body;  // ticket: its number there, may be empty
  std::string expires, signature;           // seconds since 1970; 64 hexadecimal digits
};

// Of a page in a frame, at most so long.
inline constexpr std::chrono::hours kLongestPanel{24};
// Of a call, from the moment that it names.
inline constexpr std::chrono::minutes kCallLife{5};

// What is signed: six lines, the last of which may have more.
std::string panel_text(const PanelAsked& asked);
void require_signed(const PanelAsked& asked, const Services& services);

// Of a call: the headers Resuelve-Timestamp and Resuelve-Signature, as our own webhook has them.
void require_signed_call(const Request& request, const Services& services);

}  // namespace kb::server
