// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <utility>

// Answers that are given without asking the program: to requests refused at the door and in
// overload. A line of plain text that tells nothing about the inside; the connection closes after.
namespace kb::server {

using HeaderView = std::pair<std::string_view, std::string_view>;

inline constexpr std::array<HeaderView, 5> kSecurityHeaders{{
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
     "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
     "manifest-src 'self'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), microphone=(), geolocation=()"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
}};

// "Bad Request" for 400; a status outside the table is "Error".
std::string_view reason_phrase(int status);

// The whole answer, status line to body, for a status of reason_phrase's table.
std::string refusal(int status);

}  // namespace kb::server
