// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// Writing articles: what is done to one draft; routes.cc says at which address.
//
// Throws:  Error NotFound (no such draft, or not this visitor's), Forbidden, StoreUnavailable.
// Threads: any.
namespace kb::server {

// A new article, with a title if the form says one, or a change of one, with what people search
// for; of the latter, its person's open draft goes on.
Response start_draft(const Request& request, const Visitor& visitor, Services& services);
Response show_draft(const Request& request, const Visitor& visitor, Services& services);
// Saves, and does what its button says: ask for review, take back, publish, throw away.
Response write_draft(const Request& request, const Visitor& visitor, Services& services);
// The same while one types: JSON with what became of it, and the edition of the next save.
Response autosave_draft(const Request& request, const Visitor& visitor, Services& services);
// What publishing it would change.
Response show_draft_effect(const Request& request, const Visitor& visitor, Services& services);
// Where what two wrote did not merge, each paragraph is chosen.
Response show_draft_conflict(const Request& request, const Visitor& visitor, Services& services);
Response resolve_draft_conflict(const Request& request, const Visitor& visitor, Services& services);

}  // namespace kb::server
