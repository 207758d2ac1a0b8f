// SPDX-License-Identifier: MIT
#include "server/suggest_threshold.h"

#include "search/suggest.h"
#include "store/suggest_thresholds.h"

namespace kb::server {

double suggest_threshold(store::Store& store, const std::string& area) {
  auto tx = store.read();
  return store::suggest_threshold(tx, area).value_or(search::kDefaultThreshold);
}

}  // namespace kb::server
