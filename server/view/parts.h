// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/view/catalogue.h"
#include "server/view/renderer.h"

// Pieces that several pages show.
namespace kb::server::view {

struct AreaItem {
  std::string id, name, hint, icon;
  std::optional<long long> count;      // articles that this visitor may read; absent: not shown
  std::string include = {}, who = {};  // what to tell, and who reads it: a sentence; may be empty
};

struct ArticleLink {
  std::string id, title, lang;  // lang empty: the page's
  std::string area;             // name
  std::string summary;
  long long solved = 0;  // tickets, of the time that the list speaks of
};

struct AccountChoice {
  std::string id, name;
};

// A piece of a meta line: "Resolvió 23 consultas este mes", "revisado el 3 nov 2026" …
std::string solved_text(const Catalogue& words, long long recent,
                        long long total);  // empty for none

// For the .cc files of pages: {{#areas}} of partials/areas, and one article in a list.
void put_areas(Data& data, const Catalogue& words, const std::vector<AreaItem>& areas);
// {{#accounts}} of a <select>.
void put_accounts(Data& data, const std::vector<AccountChoice>& accounts,
                  const std::string& chosen);
Data article_row(const Catalogue& words, const ArticleLink& article);

}  // namespace kb::server::view
