// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"

// The feed of new and updated articles, in Atom (RFC 4287).
//
// In:      texts in clean UTF-8; what XML cannot hold is left out. Addresses are absolute.
// Out:     an entry's id is its article's address, so readers know it again after a change.
namespace kb::server::view {

struct NewsEntry {
  std::string url, title, summary, area;
  Instant updated{};
};

struct NewsFeed {
  std::string lang, title, author;
  std::string url, home_url;
  std::vector<NewsEntry> entries;  // the newest first
};

std::string render_news_feed(const NewsFeed& feed);

}  // namespace kb::server::view
