// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include "core/error.h"

// Turns what Xapian throws into ours, at the edge of search/.
namespace kb::search {

template <typename F>
auto translating(F&& run) {
  try {
    return run();
  } catch (const Xapian::DatabaseLockError& e) {
    throw Error(ErrorCode::Busy, "another process writes to the index: " + e.get_msg(),
                "Stop the other `resuelve serve` or `resuelve index` of this data folder first.");
  } catch (const Xapian::Error& e) {
    throw Error(ErrorCode::IndexUnavailable, std::string(e.get_type()) + ": " + e.get_msg(),
                "Run: resuelve index --rebuild");
  }
}

}  // namespace kb::search
