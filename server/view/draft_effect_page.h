// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/view/effect_block.h"
#include "server/view/page.h"

// What publishing a draft would change, as a page of its own and as a part of the page on which it
// is written.
namespace kb::server::view {

struct DraftEffectPage {
  std::string draft, title;
  EffectBlock effect;
};

std::string render_draft_effect(const Renderer& renderer, const Frame& frame,
                                const DraftEffectPage& page);
std::string render_effect_part(const Renderer& renderer, const Frame& frame,
                               const DraftEffectPage& page);

}  // namespace kb::server::view
