// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/view/coach_block.h"
#include "store/suggestions.h"

// The checklist beside a ticket that is being written: what people who answer in this area need to
// know, each point ticked as soon as the text seems to tell it. The points, the words that tick
// them and the examples stand in content/coach.json. It never blocks anything.
//
// In:      `has_picture`: an image is attached. Out: points in their order; an area without its own
//          has the general ones.
// Throws:  Error Internal when the file is damaged (a test reads all of it). Threads: any.
namespace kb::server {

view::CoachBlock coach_for(const store::Asking& asking, bool has_picture,
                           const std::string& language);

}  // namespace kb::server
