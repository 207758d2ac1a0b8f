// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "text/private_parts.h"

// Finds the known people and firms in a text, however much of their name somebody writes.
//
// A person is any run of words of one name: "Rosa", "Marín", "Marín López, Rosa"; also a short form
// ("Javi"). A word alone must be written as a name is; what is an ordinary word as well ("Rosa",
// "Will", "Cruz") needs a sign of being one. A firm is its whole name, with its legal form or not.
//
// In:      names as people write them. Out: found in order, with the index of the name.
// Threads: any.
namespace kb::text::secrets {

class NameIndex {
 public:
  explicit NameIndex(const KnownNames& names);
  void find_people(const Letters& text, FoundList& found) const;
  void find_firms(const Letters& text, FoundList& found) const;

  struct Word {
    Span span;
    std::string folded;
  };
  using Words = std::vector<Word>;

 private:
  struct Name {
    std::vector<std::string> words;
    bool has(const std::string& word) const;
  };
  using ByWord = std::unordered_map<std::string, std::vector<size_t>>;

  size_t person_at(const Letters& text, const Words& words, size_t at, size_t after,
                   size_t& who) const;
  size_t firm_words_at(const Letters& text, const Words& words, size_t at,
                       const std::vector<std::string>& name) const;
  size_t short_firm_at(const Letters& text, const Words& words, size_t at,
                       const std::vector<std::string>& name) const;
  size_t firm_at(const Letters& text, const Words& words, size_t at, size_t& who) const;

  std::vector<Name> people_, firms_;
  ByWord people_by_word_, firms_by_word_;
};

}  // namespace kb::text::secrets
