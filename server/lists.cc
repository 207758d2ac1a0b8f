// SPDX-License-Identifier: MIT
#include "server/lists.h"

#include <algorithm>

#include "server/names.h"

namespace kb::server {
namespace {

bool is_english(const std::string& language) {
  return language == "en";
}

std::string area_name(const store::Area& area, const std::string& language) {
  const std::string& name =
      is_english(language) && !area.name_en.empty() ? area.name_en : area.name_es;
  return name.empty() ? area.id : name;
}

const std::string& work_of(const store::ArticleHead& article) {
  return article.translation_of.empty() ? article.id : article.translation_of;
}

}  // namespace

view::AreaItem area_item(const store::Area& area, const std::string& language) {
  const auto choose = [&](const std::string& es, const std::string& en) {
    return is_english(language) && !en.empty() ? en : es;
  };
  return {area.id,
          area_name(area, language),
          choose(area.hint_es, area.hint_en),
          area.icon,
          std::nullopt,
          choose(area.include_es, area.include_en),
          choose(area.who_es, area.who_en)};
}

std::vector<view::AreaItem> area_items(store::Transaction& tx, const Visitor& visitor) {
  std::map<std::string, long long> counts;
  for (const auto& total : store::area_totals(tx, visitor.widest_audience()))
    counts[total.area] = total.articles;
  std::vector<view::AreaItem> items;
  for (const auto& area : store::areas(tx)) {
    items.push_back(area_item(area, visitor.language));
    // A portal without articles shows no row of zeros.
    if (!counts.empty()) items.back().count = counts[area.id];
  }
  return items;
}

AreaNames area_names(store::Transaction& tx, const std::string& language) {
  AreaNames names;
  for (const auto& area : store::areas(tx)) names.emplace(area.id, area_name(area, language));
  return names;
}

std::vector<view::AccountChoice> account_choices(const std::vector<store::Account>& accounts) {
  std::vector<view::AccountChoice> choices;
  for (const auto& account : accounts) choices.push_back({account.id, display_name(account)});
  std::ranges::sort(choices, {}, &view::AccountChoice::name);
  return choices;
}

std::vector<store::ArticleHead> one_of_each(std::vector<store::ArticleHead> articles,
                                            const std::string& language) {
  std::vector<store::ArticleHead> chosen;
  for (auto& article : articles) {
    const auto same = std::ranges::find(chosen, work_of(article), work_of);
    if (same == chosen.end())
      chosen.push_back(std::move(article));
    else if (same->lang != language && article.lang == language)
      *same = std::move(article);
  }
  return chosen;
}

view::ArticleLink article_link(const store::ArticleHead& article, const std::string& language,
                               const AreaNames& names) {
  view::ArticleLink link;
  link.id = article.id;
  link.title = article.title;
  link.summary = article.summary;
  if (article.lang != language) link.lang = article.lang;
  if (const auto name = names.find(article.area); name != names.end()) link.area = name->second;
  return link;
}

}  // namespace kb::server
