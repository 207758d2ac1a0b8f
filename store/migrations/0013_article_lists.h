// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// Lists of articles without reading the articles: how many each area has, and the newest.
namespace kb::store::steps {

inline constexpr auto kArticleLists = std::to_array<std::string_view>({
    "create index articles_listed on articles (state, area, audience, translation_of, id)",
    "create index articles_by_update on articles (state, updated desc, id)",
});

}  // namespace kb::store::steps
