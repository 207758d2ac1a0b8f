// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "store/store.h"

// How sure a suggestion must be in an area, asked of the store each time, so that a change counts
// at once. Empty: no area was chosen.
//
// Throws: Error StoreUnavailable, Busy. Threads: any.
namespace kb::server {

double suggest_threshold(store::Store& store, const std::string& area);

}  // namespace kb::server
