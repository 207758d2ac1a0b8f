// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// What the list of articles may be filtered by is read off two small indexes.
namespace kb::store::steps {

inline constexpr auto kCatalogueChoices = std::to_array<std::string_view>({
    "create index articles_by_author on articles (author)",
    "create index articles_by_language on articles (lang)",
});

}  // namespace kb::store::steps
