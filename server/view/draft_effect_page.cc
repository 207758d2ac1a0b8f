// SPDX-License-Identifier: MIT
#include "server/view/draft_effect_page.h"

#include "server/view/mustache_data.h"
#include "server/view/writing_links.h"

namespace kb::server::view {

std::string render_draft_effect(const Renderer& renderer, const Frame& frame,
                                const DraftEffectPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put(data, "lead", page.title.empty() ? "" : words.text("effect.lead", {{"title", page.title}}));
  put(data, "back_href", draft_path(page.draft));
  put_effect(data, words, page.effect);
  return render_page(renderer, frame, "editors/draft_effect",
                     {words.text("effect.title"), NavItem::None, false, true}, std::move(data));
}

std::string render_effect_part(const Renderer& renderer, const Frame& frame,
                               const DraftEffectPage& page) {
  Data data;
  put_effect(data, renderer.words(frame.language), page.effect);
  return renderer.render("editors/effect_part", frame.language, data);
}

}  // namespace kb::server::view
