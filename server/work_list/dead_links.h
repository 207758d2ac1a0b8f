// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

// Links of an article to articles that readers cannot open any more: gone, archived or not yet
// published. Found by the very code that renders the page.
//
// In:      Markdown in clean UTF-8 of at most text::kMaxMarkdownBytes.
// Out:     what they lead to, each once, in their order.
// Threads: any.
namespace kb::server {

std::vector<std::string> dead_links(const std::string& markdown,
                                    const std::function<bool(const std::string& id)>& is_published);

}  // namespace kb::server
