// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"
#include "server/similar.h"
#include "server/view/article_panel.h"
#include "server/view/seen_before.h"

// The articles beside a ticket: those that may solve it, likeliest first, or those that are found
// for the words of the panel's own search. What its client or the staff said is not it comes last.
//
// Out:     is_down while the index cannot be searched; an exact id is found all the same.
// Throws:  Error StoreUnavailable. Threads: any.
namespace kb::server {

struct ArticlesAsked {
  SimilarAsked ticket;
  std::vector<view::SeenItem> seen;  // what its client was shown before
  std::vector<std::string> not_it;   // ids of articles
};

view::ArticlePanel article_panel(const Request& request, const ArticlesAsked& asked,
                                 const Visitor& visitor, Services& services);

}  // namespace kb::server
