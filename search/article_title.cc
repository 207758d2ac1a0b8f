// SPDX-License-Identifier: MIT
#include "search/article_title.h"

#include <xapian.h>

#include "search/stored_document.h"

namespace kb::search {

ArticleTitle article_title(const Xapian::Document& document) {
  const std::string data = document.get_data();
  const StoredDocument stored = decode(data);
  return {std::string(stored.id), std::string(stored.lang), std::string(stored.title),
          std::string(stored.area)};
}

}  // namespace kb::search
