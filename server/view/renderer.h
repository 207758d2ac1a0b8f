// SPDX-License-Identifier: MIT
#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "server/view/catalogue.h"
#include "server/view/embedded.h"

namespace kainjow::mustache {
template <typename String>
class basic_data;
}

// All templates in all languages, parsed once. Making one throws Error Internal when a template or
// a catalogue is wrong, so that a program that starts can show all its pages.
//
// Threads: any.
namespace kb::server::view {

using Data = kainjow::mustache::basic_data<std::string>;

class Renderer {
 public:
  explicit Renderer(std::span<const EmbeddedFile> files = embedded_files());
  ~Renderer();
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  const Catalogue& words(
      std::string_view language) const;  // of the default language for one we do not have
  std::string asset_path(std::string_view name) const;

  // For server/view alone: handlers call the function of their page (home_page.h …).
  std::string render(std::string_view page, std::string_view language, const Data& data) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Of the program's own files; made by the first call, for all Apps of a process.
const Renderer& embedded_renderer();

}  // namespace kb::server::view
