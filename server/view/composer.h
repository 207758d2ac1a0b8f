// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "server/view/renderer.h"

// The form under a thread, as it was left.
namespace kb::server::view {

enum class ComposerProblem {
  Empty,
  TooLong,
  Overtaken,  // others wrote meanwhile; it can be sent now that they are shown
  TooLate,    // the ticket ended for good meanwhile
};

struct Composer {
  std::string key;   // of the draft
  std::string text;  // typed so far
  int seen = 0;      // messages that the page shows
  std::string page;  // address of the page, to come back to
  std::optional<ComposerProblem> problem;
};

// For the .cc files of pages: what partials/composer, partials/composer_saved and the field need.
void put_composer(Data& data, const Catalogue& words, const Composer& composer);

}  // namespace kb::server::view
