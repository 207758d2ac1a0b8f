// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"
#include "server/view/draft_page.h"

// A draft as its page shows it.
//
// Throws:  as the store does. Threads: any.
namespace kb::server {

// With a fresh mark for the page.
view::DraftPage draft_page(store::Transaction& tx, const store::ArticleDraft& draft,
                           const Visitor& visitor, const Services& services);
Response draft_response(const Request& request, const Visitor& visitor, Services& services,
                        const view::DraftPage& page, int status = 200);

std::string person_name(store::Transaction& tx, const std::string& id);  // empty: nobody known

}  // namespace kb::server
