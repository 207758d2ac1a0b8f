// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <span>
#include <string_view>

// The files that the build put into the program: stylesheet, scripts and icons for browsers;
// templates and texts for the server; synonyms for `resuelve init`. They live as long as the
// program.
//
// Threads: any.
namespace kb::server::view {

struct EmbeddedFile {
  std::string_view name;  // "resuelve.css", "clients/home.html", "synonyms.es.txt"
  std::string_view path;  // below /assets/, with the content's digest; empty: not for browsers
  std::string_view content_type;
  std::string_view body, gzip, brotli;  // gzip and brotli are empty when they save nothing
};

std::span<const EmbeddedFile> embedded_files();

}  // namespace kb::server::view
