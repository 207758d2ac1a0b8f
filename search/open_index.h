// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "search/answer_model.h"
#include "search/languages.h"
#include "search/promotions.h"
#include "search/synonyms.h"
#include "search/vocabulary.h"

// What a search sees of the index while it runs: the databases that the visitor may read, as one.
namespace kb::search {

// A database whose every document the visitor may read: hints may come from its words.
struct HintSource {
  Xapian::Database database;
  std::shared_ptr<Vocabulary> vocabulary;
};

// Articles that a search passes over, as if they were not there: how what a change would do is asked
// (search/what_if.h). A changed one lies beside them, under a unique term of its own.
struct PassedOver {
  std::vector<std::string> unique_terms;
  std::unordered_map<std::string, Xapian::doccount> frequencies;  // of their terms
  Xapian::doccount documents = 0;
  double length = 0;  // of all of them, in terms
};

struct OpenIndex {
  std::string generation;
  Xapian::Database database;
  // Languages that documents of these databases are analysed in; a query is analysed in each.
  std::vector<const Language*> languages;
  std::vector<HintSource> readable_whole;
  std::shared_ptr<const AnswerModel> answers;             // null: nothing was taught
  std::vector<std::shared_ptr<const Synonyms>> synonyms;  // of those languages
  std::shared_ptr<const Promotions> promotions;           // null: none
  PassedOver passed_over;
};

// Where the databases at hand hold an article; absent: nowhere that the visitor may read.
struct ArticlePlace {
  Xapian::docid id = 0;
  std::string unique_term;
};
std::optional<ArticlePlace> place_of_article(const OpenIndex& index, const std::string& article);

// The unique term of an article as a change would leave it.
std::string changed_term(const std::string& article);

}  // namespace kb::search
