// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/view/paths_page.h"
#include "store/search_paths.h"

// A search of the log as pages show it, with what came of it.
//
// Throws:  Error StoreUnavailable. Threads: as Transaction.
namespace kb::server {

view::PathRow path_row(store::Transaction& tx, const store::PathSearch& search);

std::string title_of_article(store::Transaction& tx, const std::string& id);  // "": it is gone

}  // namespace kb::server
