// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include <string>
#include <vector>

// Keeps the documents that hold every phrase, word after word, in their stored text.
//
// Positions are not in the index (they would cost 3.5 times the build); candidates already hold all
// words of the query, so few texts are read. Words are compared folded, not stemmed.
namespace kb::search {

class PhraseDecider : public Xapian::MatchDecider {
 public:
  explicit PhraseDecider(const std::vector<std::string>& phrases);
  bool operator()(const Xapian::Document& document) const override;

 private:
  std::vector<std::string> phrases_;  // folded words with one blank before, between and after
};

// " no llegan los correos " from any writing of it.
std::string folded_words(std::string_view text);

}  // namespace kb::search
