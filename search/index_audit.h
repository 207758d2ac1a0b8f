// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "search/document.h"
#include "search/index_reader.h"

// Looks at everything that the live index holds, to compare it with the store.
//
// Throws:  Error IndexUnavailable, IndexStale. Threads: any; a writer at work may be missed.
namespace kb::search {

using TakeDocument = std::function<void(Audience audience, std::string_view kind,
                                        std::string_view id, std::string_view data)>;

void for_each_document(const std::filesystem::path& index_folder, const TakeDocument& take);

// What the index would hold of `document`.
std::string expected_data(const Document& document);

}  // namespace kb::search
