// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "search/index_reader.h"

// Names what searches of a scope go by just now: the databases as of their last commit and what was
// taught. The same search under the same name finds the same.
//
// Absent:  for a scope that reads tickets in part.
// Throws:  Error IndexUnavailable, IndexStale. Threads: any.
namespace kb::search {

std::optional<std::string> edition_of(IndexReader& index, const Scope& scope);

}  // namespace kb::search
