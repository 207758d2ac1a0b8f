// SPDX-License-Identifier: MIT
#include "server/view/time_effect.h"

#include "server/view/amounts.h"

namespace kb::server::view {

std::string time_effect_text(const Catalogue& words, int minutes, const store::TimePreview& preview,
                             const std::string& account) {
  auto text = words.text("time.preview", {{"real", format_minutes(words, minutes)},
                                          {"charged", format_minutes(words, preview.charged_minutes)}});
  if (preview.left_after)
    text += " " + words.text("time.preview.left",
                             {{"account", account},
                              {"left", format_minutes(words, *preview.left_after)}});
  return text;
}

}  // namespace kb::server::view
