// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/access/visitor.h"
#include "server/services.h"

// Who reads by the panel: nobody that is signed in, with the sight that the setting panel-scope
// gives.
//
// Throws:  Error BadInput for a scope that there is not. Threads: any.
namespace kb::server {

Visitor panel_reader(const Services& services, const std::string& language);

// What is said of an article that the reader may see, beside a ticket of the other help desk.
// Throws Error NotFound for any other article, BadInput for what cannot be stored.
struct SaidOutside {
  std::string ticket, article, saying, lang, subject, body;
};
void note_outside(Services& services, const SaidOutside& said);

}  // namespace kb::server
