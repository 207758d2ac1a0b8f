// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/access/visitor.h"
#include "server/view/renderer.h"
#include "store/store.h"
#include "text/markdown.h"

// Markdown as safe HTML for this visitor. A link to an article that they may not read, or that is
// not there, loses its target and keeps its text: it must not tell which of the two it is.
//
// Throws:  as the store does. Threads: any.
namespace kb::server {

// Of a ticket: without images of articles, and a callout for the staff is a quote like any other.
std::string markdown_html(store::Transaction& tx, const Visitor& visitor,
                          const view::Renderer& renderer, const std::string& markdown,
                          const std::string& lang);

// Of an article, published or not: with the images that the visitor may see, and callouts for the
// staff when they are of it.
std::string article_html(store::Transaction& tx, const Visitor& visitor,
                         const view::Renderer& renderer, const std::string& markdown,
                         const std::string& lang);

text::StaffCallouts staff_callouts_for(const Visitor& visitor);

}  // namespace kb::server
