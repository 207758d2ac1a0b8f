// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "search/article_title.h"
#include "search/open_index.h"
#include "search/readable_words.h"
#include "search/title_index.h"

// Fits what is being typed to the titles of the databases at hand; complete.h says how.
// Throws as Xapian does. Threads: one.
namespace kb::search {

struct TypedWords {
  std::vector<std::string> finished;  // folded
  std::string unfinished;             // folded; empty when something stands behind the last word
};
TypedWords typed_words(std::string_view typed);

// Whether `word` begins with `typed` but for one slip: a letter too few, too many or wrong, or two
// swapped.
bool begins_with_one_slip(std::string_view word, std::string_view typed);

class TitleMatch {
 public:
  TitleMatch(const OpenIndex& index, const ReadableWords& readable);

  std::vector<ArticleTitle> titles(const TypedWords& typed, size_t limit) const;

 private:
  using Words = std::vector<std::vector<const TitleIndex::Word*>>;  // for each database
  using Bits = std::vector<std::uint64_t>;                          // one for each rank

  Words with_beginning(std::string_view folded) const;
  Words with_stem(std::string_view folded) const;
  Words near_beginning(std::string_view folded) const;
  Words near(std::string_view folded) const;
  Words of_finished(std::string_view folded) const;
  Words of_unfinished(std::string_view folded) const;
  bool is_stop_word(std::string_view folded) const;
  bool is_in_documents(std::string_view folded) const;
  std::vector<Words> words_of(const TypedWords& typed) const;
  std::vector<ArticleTitle> with_all(const std::vector<Words>& all, size_t limit) const;
  Bits holders(size_t part, const std::vector<Words>& all) const;

  const OpenIndex& index_;
  const ReadableWords& readable_;
  std::vector<std::shared_ptr<const TitleIndex>> parts_;
};

}  // namespace kb::search
