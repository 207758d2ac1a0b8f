// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "search/languages.h"
#include "search/query_text.h"

// Words that stand for one another in one language, as an editor wrote them down.
//
// A line: `a = b = c`, each stands for the others, or `a => b | c`, whoever types a
// also finds b and c, not the reverse; each side may be several words; what follows # is a comment.
// Case, accents and endings do not matter.
//
// Out:     longest_at() finds the longest entry that begins at a word; absent: none does.
// Errors:  a line that is neither form is skipped and noted in problems().
// Threads: any, once read.
namespace kb::search {

class Synonyms {
 public:
  using Phrase = std::vector<QueryWord>;
  struct Match {
    size_t length = 0;  // words of the entry
    const std::vector<Phrase>* others = nullptr;
  };
  struct Problem {
    int line = 0;
    std::string text;
  };

  Synonyms(std::string_view text, const Language& language);

  // `keys` are the words of a query as key_of() gives them.
  std::optional<Match> longest_at(std::span<const std::string> keys, size_t at) const;
  std::string key_of(const QueryWord& word) const;

  // Whether a line leads from the one to the other, each a phrase.
  bool leads(std::string_view typed, std::string_view other) const;

  const Language& language() const { return *language_; }
  const std::vector<Problem>& problems() const { return problems_; }
  bool empty() const { return entries_.empty(); }

 private:
  struct Entry {
    std::vector<std::string> keys;
    std::vector<Phrase> others;
  };

  void read_line(std::string_view line);
  void add(const Phrase& typed, const Phrase& other);
  std::vector<std::string> keys_of(const Phrase& phrase) const;

  const Language* language_;
  std::unordered_map<std::string, std::vector<Entry>> entries_;  // by their first key
  std::vector<Problem> problems_;
};

// Whether `line` is one line of either form that says something.
bool is_synonym_line(std::string_view line, const Language& language);

}  // namespace kb::search
