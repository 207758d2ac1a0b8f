// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include <memory>
#include <string>
#include <vector>

#include "search/languages.h"
#include "search/synonyms.h"
#include "search/vocabulary.h"

// What a search sees of the index while it runs: the databases that the visitor may read, as one.
namespace kb::search {

// A database whose every document the visitor may read: hints may come from its words.
struct HintSource {
  Xapian::Database database;
  std::shared_ptr<Vocabulary> vocabulary;
};

struct OpenIndex {
  std::string generation;
  Xapian::Database database;
  // Languages that documents of these databases are analysed in; a query is analysed in each.
  std::vector<const Language*> languages;
  std::vector<HintSource> readable_whole;
  std::vector<std::shared_ptr<const Synonyms>> synonyms;  // of those languages
};

}  // namespace kb::search
