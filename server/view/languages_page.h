// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/page.h"

// For administrators: the languages that pages are offered in, and those that texts are read in.
namespace kb::server::view {

struct LanguagesPage {
  std::vector<std::string> offered;  // codes, the usual one first
  struct Texts {
    std::string code;
    long long articles = 0;
  };
  std::vector<Texts> texts;  // of every language that searches know
  bool is_kept = false, is_refused = false;
};

std::string render_languages(const Renderer& renderer, const Frame& frame,
                             const LanguagesPage& page);

}  // namespace kb::server::view
