// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include <cstdint>
#include <functional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "search/title_index.h"

// The words of one database, for corrections: kept in its metadata, in chunks that are only ever
// added to, so that a reader takes in what is new and a writer writes only new words.
//
// A word stands here as long as its generation does; whoever suggests one first asks the database
// whether a document has it still. Chunk key: kVocabularyKey and a number from 0; chunk: lines of a
// folded word, a tab, and the word as first written in lower case.
namespace kb::search {

// Written side. Threads: one.
class VocabularyWriter {
 public:
  void load(const Xapian::Database& database);  // what the chunks already hold
  void note(std::string_view folded, std::string_view written);
  void flush(Xapian::WritableDatabase& database);  // into metadata, before the commit

 private:
  std::unordered_set<std::string> known_;
  std::string fresh_;
  unsigned chunks_ = 0;
};

// Read side. Threads: any.
class Vocabulary {
 public:
  struct Word {
    std::string folded, written;
    std::uint64_t letters = 0;  // a bit for each letter in it
  };

  void refresh(
      const Xapian::Database& database);  // takes in new chunks; one look-up when there is none
  // Calls `take` with each word that may be within `slips` plain slips of `folded`.
  void for_each_near(std::string_view folded, int slips,
                     const std::function<void(const Word&)>& take) const;

  TitleCache& titles() { return titles_; }  // of the same database, for completion

 private:
  TitleCache titles_;
  mutable std::shared_mutex mutex_;
  std::vector<Word> words_;
  unsigned chunks_ = 0;
};

}  // namespace kb::search
