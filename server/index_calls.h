// SPDX-License-Identifier: MIT
#pragma once
#include <optional>

#include "core/error.h"
#include "core/log.h"

// Pages that say so, or do without, while the index cannot be searched: an outage of the index
// alone must not take the whole portal down.
namespace kb::server {

// What `call` gives; absent when the index is not there. Other errors pass.
template <class Call>
auto when_index_answers(const Call& call) -> std::optional<decltype(call())> {
  try {
    return call();
  } catch (const Error& error) {
    if (error.code != ErrorCode::IndexUnavailable && error.code != ErrorCode::IndexStale) throw;
    log::error("index unavailable", {{"error", std::string_view(error.what())}});
    return std::nullopt;
  }
}

}  // namespace kb::server
