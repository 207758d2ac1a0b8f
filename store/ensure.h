// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "store/store.h"

// Areas and accounts that articles and tickets name before anybody has described them.
namespace kb::store {

// Made when it is not there: last, and named by its id. Nothing for an empty id.
void ensure_area(Transaction& tx, const std::string& id);
void ensure_account(Transaction& tx, const std::string& id);

}  // namespace kb::store
