// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "search/open_index.h"
#include "search/readable_words.h"
#include "search/stored_document.h"

// An article brought down to what can be compared quickly with thousands of others: its words by
// how telling they are, and its runs of three words (shingles).
//
// Out:     compare(): how much both say the same. The resemblance of two texts is the share of
//          their shingles that both have, as Broder has it ("On the resemblance and containment of
//          documents", 1997); telling words go on where a text was written anew.
// Throws:  as Xapian does. Threads: one.
namespace kb::search {

struct ArticleProfile {
  struct Weighted {
    std::uint32_t term = 0;
    float weight = 0;
  };
  std::string id, lang, title, area;
  int solved = 0;
  std::vector<Weighted> words;          // by term; together of length 1
  std::vector<Weighted> title_words;    // likewise
  std::vector<std::uint32_t> telling;   // terms of the heaviest words, heaviest first
  std::vector<std::uint64_t> shingles;  // in order, each once
};

// The terms of a text in order, without stop words, with where each stands.
struct PlacedTerm {
  std::string term;
  size_t begin = 0, end = 0;  // bytes of the text
};
std::vector<PlacedTerm> placed_terms(std::string_view text, std::string_view lang);

class ProfileMaker {
 public:
  // Points into what it is given.
  ProfileMaker(const OpenIndex& index, const Scope& scope) : readable_(index, scope) {}

  ArticleProfile profile_of(const StoredDocument& document);
  const std::string& term(std::uint32_t id) const { return *terms_[id].text; }

 private:
  struct Known {
    const std::string* text;
    double rarity;
  };
  std::uint32_t id_of(const std::string& term);
  void add(const std::vector<PlacedTerm>& placed, int times, std::vector<std::uint32_t>& out);
  std::vector<ArticleProfile::Weighted> weighted(const std::vector<std::uint32_t>& terms) const;

  ReadableWords readable_;
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::vector<Known> terms_;
};

struct Likeness {
  double resemblance = 0;  // shingles of both among all of either, 0..1
  double containment = 0;  // shingles of both among those of the shorter one
  double words = 0;        // cosine of their telling words
  double titles = 0;       // cosine of the words of their titles
  double likelihood = 0;   // that both answer the same question, 0..1
};
Likeness compare(const ArticleProfile& a, const ArticleProfile& b);

std::uint64_t shingle_of(std::string_view a, std::string_view b, std::string_view c);

}  // namespace kb::search
