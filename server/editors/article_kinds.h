// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

// What an article may begin with: how something is done, an error and its solution, a question and
// its answer (content/article_kinds.json).
//
// Out:     of the usual language for a language that has none.
// Throws:  Error Internal when the embedded file is wrong. Threads: any.
namespace kb::server {

struct ArticleKind {
  std::string id, name, hint, body;  // body in Markdown
};

const std::vector<ArticleKind>& article_kinds(std::string_view lang);

// Whether nobody has written into such a text yet: it may be replaced by another kind.
bool is_untouched(std::string_view body);

}  // namespace kb::server
