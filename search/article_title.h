// SPDX-License-Identifier: MIT
#pragma once
#include <string>

namespace Xapian {
class Document;
}

namespace kb::search {

// What a list of articles shows of each.
struct ArticleTitle {
  std::string id, lang, title, area;
};

ArticleTitle article_title(const Xapian::Document& document);  // for search/ alone

}  // namespace kb::search
