// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>

// What a file that somebody sent is, by its bytes: neither its name nor what the browser said of it
// is believed.
//
// Threads: any.
namespace kb::server {

struct FileKind {
  std::string media_type;
  // Of an image that a page may show as it is: PNG, JPEG, GIF or WebP of a size that no browser
  // minds. Else 0; so for SVG and HTML, which are texts.
  int width = 0, height = 0;
};

inline constexpr int kMostImageSide = 8000;

// Absent: a kind that is not taken (programs, unknown bytes), or nothing at all.
std::optional<FileKind> file_kind_of(std::string_view bytes);

// Its last part, short, without what is not seen or means something to a file system: to be named.
std::string visible_file_name(std::string_view name);

// A name to show and to save under: no folders, no control or direction characters, at most 120
// bytes with its ending kept. A text that would run when opened gets ".txt" at its end.
std::string clean_file_name(std::string_view name, const FileKind& kind);

}  // namespace kb::server
