// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/view/catalogue.h"

// Who asked or wrote, and by what right, in the same words on every page.
namespace kb::server::view {

enum class Standing {
  Authorised,  // a contact who may ask for help
  Contact,     // one who may not, or not yet
  Withdrawn,   // one who had access
  Staff,
  Unknown  // an address that nobody here has
};

struct WhoWrote {
  std::string name;  // or the address
  Standing standing = Standing::Unknown;
  std::string of;  // name of the account, or of the firm for staff
};

// "contacto autorizado de Talleres Arcos"; empty for one of an account without a name.
std::string standing_text(const Catalogue& words, const WhoWrote& who);

}  // namespace kb::server::view
