// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"

// Looking after articles: the list of all, one with its versions, and what is done to it.
//
// Throws:  Error NotFound, Forbidden, StoreUnavailable. Threads: any.
namespace kb::server {

Response show_articles(const Request& request, const Visitor& visitor, Services& services);
Response show_article_desk(const Request& request, const Visitor& visitor, Services& services);
// Archive, use again, restore a version, change audience or address, merge with another.
Response change_article(const Request& request, const Visitor& visitor, Services& services);

}  // namespace kb::server
