// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <vector>

#include "server/access/visitor.h"
#include "server/view/parts.h"
#include "store/accounts.h"
#include "store/article_lists.h"

// From the store's lists to what pages show of them, in the visitor's language and within what the
// visitor may read.
namespace kb::server {

view::AreaItem area_item(const store::Area& area, const std::string& language);  // without a count
std::vector<view::AreaItem> area_items(store::Transaction& tx, const Visitor& visitor);
using AreaNames = std::map<std::string, std::string>;  // by id
AreaNames area_names(store::Transaction& tx, const std::string& language);

// By name; those without one by their id.
std::vector<view::AccountChoice> account_choices(const std::vector<store::Account>& accounts);

// One of each article and its translations: that in `language`, else the first. The order stays.
std::vector<store::ArticleHead> one_of_each(std::vector<store::ArticleHead> articles,
                                            const std::string& language);

// With the name of its area when `names` are given.
view::ArticleLink article_link(const store::ArticleHead& article, const std::string& language,
                               const AreaNames& names = {});

}  // namespace kb::server
