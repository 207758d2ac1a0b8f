// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"
#include "server/view/article_desk_page.h"

// One article as its desk page shows it.
//
// Throws:  Error NotFound, as the store does. Threads: any.
namespace kb::server {

view::ArticleDeskPage article_desk_page(store::Transaction& tx, const Request& request,
                                        const Visitor& visitor, const Services& services);
Response article_desk_response(const Request& request, const Visitor& visitor, Services& services,
                               const view::ArticleDeskPage& page, int status = 200);

// Drafts of the article that the visitor may change.
std::vector<store::DraftHead> own_or_all(std::vector<store::DraftHead> drafts,
                                         const Visitor& visitor);

}  // namespace kb::server
