// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/view/html.h"
#include "server/view/page.h"

// What is covered in an article draft that was begun from a ticket, each with its way back.
namespace kb::server::view {

struct CoveredRow {
  std::string mark, kind, original;  // kind: as the store has it
  std::string before, after;         // what stands around it where it comes first
  bool is_back = false, is_gone = false;  // is_gone: somebody took it out of the text
};

struct CoveredPage {
  std::string id, title, ticket, lang;
  std::vector<CoveredRow> rows;
  Html text;         // the draft as readers would see it
  std::string done;  // a mark that was just put back or covered again
};

std::string render_covered(const Renderer& renderer, const Frame& frame, const CoveredPage& page);

}  // namespace kb::server::view
