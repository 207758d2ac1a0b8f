// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>

// Base64 with padding (RFC 4648, section 4), for bytes that must be kept or sent as text.
//
// Out:     from_base64(): absent for a text that is no base64. Threads: any.
namespace kb {

std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

}  // namespace kb
