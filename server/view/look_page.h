// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "server/view/accent.h"
#include "server/view/page.h"

// For administrators: the firm's name, logo and colour, and how well the colour can be read.
namespace kb::server::view {

enum class LogoProblem { Kind, Size };

struct LookPage {
  std::string firm;               // as typed; empty: the program's own
  std::string usual_firm;         // what that is
  std::string colour;             // as typed; empty: the program's own
  bool is_no_colour = false;      // it cannot be read as one
  std::optional<Colour> refused;  // it cannot be read on the paper
  std::optional<LogoProblem> logo;
  bool has_logo = false, is_kept = false;
};

std::string render_look(const Renderer& renderer, const Frame& frame, const LookPage& page);

}  // namespace kb::server::view
