// SPDX-License-Identifier: MIT
#include "server/view/who_wrote.h"

namespace kb::server::view {

std::string standing_text(const Catalogue& words, const WhoWrote& who) {
  if (who.standing != Standing::Unknown && who.of.empty()) return "";
  switch (who.standing) {
    case Standing::Authorised:
      return words.text("who.authorised", {{"of", who.of}});
    case Standing::Contact:
      return words.text("who.contact", {{"of", who.of}});
    case Standing::Withdrawn:
      return words.text("who.withdrawn", {{"of", who.of}});
    case Standing::Staff:
      return words.text("who.staff", {{"of", who.of}});
    case Standing::Unknown:
      break;
  }
  return words.text("who.unknown");
}

}  // namespace kb::server::view
