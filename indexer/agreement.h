// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "store/store.h"

// Whether the index holds what the store says, document by document.
//
// Out:     a line for each difference, "article correo-no-llega: missing in public", at most
//          kMaxDifferences; none when they agree. Meaningful when the index has caught up.
// Throws:  as reading the store and the index do. Cost: reads both whole.
namespace kb::indexer {

inline constexpr size_t kMaxDifferences = 20;

std::vector<std::string> differences(store::Store& store,
                                     const std::filesystem::path& index_folder);

}  // namespace kb::indexer
