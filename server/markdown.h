// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/access/visitor.h"
#include "server/view/renderer.h"
#include "store/store.h"

namespace kb::server {

// Markdown as safe HTML for this visitor. A link to an article that they may not read, or that is
// not there, loses its target and keeps its text: it must not tell which of the two it is.
std::string markdown_html(store::Transaction& tx, const Visitor& visitor,
                          const view::Renderer& renderer, const std::string& markdown,
                          const std::string& lang);

}  // namespace kb::server
