// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// What administrators set while the program runs, and where areas went that were merged.
//
// Neither end of a redirect is a foreign key: an area may come again by an import.
namespace kb::store::steps {

inline constexpr auto kSite = std::to_array<std::string_view>({
    "create table site_settings (name {text} PRIMARY KEY, value {text} NOT NULL){strict}",

    "create table area_redirects (former {text} PRIMARY KEY, area {text} NOT NULL){keyed}",
    "create index area_redirects_by_area on area_redirects (area)",

    "create index article_tags_by_tag on article_tags (tag)",
    "create index audit_by_time on audit (at)",
});

}  // namespace kb::store::steps
