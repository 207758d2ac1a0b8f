// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include <string>
#include <vector>

#include "search/languages.h"

// What a search sees of the index while it runs: the databases that the visitor may read, as one.
namespace kb::search {

struct OpenIndex {
  std::string generation;
  Xapian::Database database;
  // Languages that documents of these databases are analysed in; a query is analysed in each.
  std::vector<const Language*> languages;
};

}  // namespace kb::search
