// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "search/suggest.h"

// The answer of POST /api/v1/suggest. `passage` is HTML as the snippet of a search: text escaped,
// found words in <mark>.
namespace kb::server {

std::string suggest_json(const search::SuggestResult& result);

}  // namespace kb::server
