// SPDX-License-Identifier: MIT
#include "server/view/handed_over.h"

#include "server/view/format.h"

namespace kb::server::view {

std::string handed_over_text(const Catalogue& words, const std::optional<HandedOver>& handed) {
  if (!handed) return "";
  switch (handed->state) {
    case HandedOverState::Waiting:
      return words.text("handed_over.waiting");
    case HandedOverState::Done:
      return words.text("handed_over.sent", {{"date", format_moment(words, handed->at)}});
    case HandedOverState::GivenUp:
      break;
  }
  return words.text("handed_over.given_up");
}

}  // namespace kb::server::view
