// SPDX-License-Identifier: MIT
#include "server/view/parts.h"

#include "server/view/format.h"
#include "server/view/languages.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {

std::string solved_text(const Catalogue& words, long long recent, long long total) {
  if (recent > 0) return words.count("hit.solved_this_month", recent);
  if (total > 0) return words.count("hit.solved", total);
  return "";
}

void put_areas(Data& data, const Catalogue& words, const std::vector<AreaItem>& areas) {
  put_list(data, "areas", areas, [&](const AreaItem& area) {
    Data row;
    put(row, "href", area_path(area.id));
    put(row, "name", area.name);
    put(row, "hint", area.hint);
    put(row, "icon_name", area.icon);
    put(row, "count", area.count ? format_number(words, *area.count) : "");
    put(row, "count_unit", area.count ? words.count("area.articles", *area.count) : "");
    return row;
  });
}

void put_accounts(Data& data, const std::vector<AccountChoice>& accounts,
                  const std::string& chosen) {
  put_list(data, "accounts", accounts, [&](const AccountChoice& account) {
    Data row;
    put(row, "id", account.id);
    put(row, "name", account.name);
    put(row, "chosen", account.id == chosen);
    return row;
  });
}

Data article_row(const Catalogue& words, const ArticleLink& article) {
  Data row;
  put(row, "href", article_path(article.id));
  put(row, "title", article.title);
  const auto* language = find_language(article.lang);
  put(row, "lang", article.lang);
  put(row, "written_in", language ? words.text(language->written_in_key) : "");
  put(row, "area", article.area);
  put(row, "summary", article.summary);
  put(row, "solved", article.solved > 0 ? words.count("home.solved", article.solved) : "");
  return row;
}

}  // namespace kb::server::view
