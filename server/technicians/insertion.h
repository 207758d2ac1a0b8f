// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "store/articles.h"

// An article in the words of an answer, in Markdown: as a link, as a quote with its link, or whole.
//
// Threads: any.
namespace kb::server {

// Whether every client may read it; nothing of any other goes into an answer.
bool is_for_clients(const store::Article& article);

std::string link_markdown(const store::Article& article);
std::string quote_markdown(const store::Article& article, const std::string& passage);

}  // namespace kb::server
