// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "search/complete.h"

// The answer of GET /api/v1/complete: `completions` are texts alone, the likely query first;
// `queries` and `articles` tell which is which.
namespace kb::server {

std::string complete_json(const search::Completions& completions);

}  // namespace kb::server
