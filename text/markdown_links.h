// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "text/markdown.h"

// Which addresses a page may hold, and how they are written into HTML.
//
// In:  clean UTF-8. Threads: any.
namespace kb::text {

struct Link {
  std::string address;
  bool is_external = false;
};

// Absent for what must not be linked: any scheme but http, https and mailto, addresses of another
// host in disguise (`//host`, `\\host`), and relative ones that `resolve` does not know.
std::optional<Link> link_to(std::string_view address, const LinkResolver& resolve);

// "/imagenes/ID" → ID, an image of ours; absent for any other address.
std::optional<std::string> own_image_of(std::string_view address);

void append_escaped(std::string& out, std::string_view text);  // for text and attributes
void append_address(std::string& out,
                    std::string_view address);  // for href and src: percent-encoded, escaped

}  // namespace kb::text
