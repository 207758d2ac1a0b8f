// SPDX-License-Identifier: MIT
#pragma once
#include <xapian.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The words of one database's titles in memory, for completion: while somebody types, every letter
// asks for all words that begin with two or three letters, and Xapian would walk through thousands
// of posting lists for that.
//
// Documents are numbered by rank: those that solved more tickets first, then as they were added. A
// word takes about 70 bytes and 4 for each title that holds it.
namespace kb::search {

class TitleIndex {
 public:
  struct Word {
    std::string folded;
    std::uint64_t letters = 0;  // a bit for each letter in it
    std::uint32_t first = 0, count = 0;
  };

  // Throws as Xapian does.
  explicit TitleIndex(const Xapian::Database& database);

  std::span<const Word> words() const { return words_; }  // in order
  std::span<const Word> words_beginning_with(std::string_view folded) const;
  std::span<const std::uint32_t> ranks_of(const Word& word) const {
    return std::span(ranks_).subspan(word.first, word.count);
  }
  size_t documents() const { return documents_.size(); }
  Xapian::docid document(size_t rank) const { return documents_[rank].id; }
  double solved(size_t rank) const { return documents_[rank].solved; }

  static std::uint64_t letters_of(std::string_view word);

 private:
  struct Document {
    Xapian::docid id = 0;
    double solved = 0;
  };
  void read_documents(const Xapian::Database& database);
  void read_words(const Xapian::Database& database);

  std::vector<Document> documents_;  // by rank
  std::vector<std::uint32_t> ranks_;
  std::vector<Word> words_;
};

// The TitleIndex of a database, read anew when it has changed, by one thread while the others go on
// with the old one. Reading a large one takes a while: that is done for a twentieth of the time at
// most. Threads: any.
class TitleCache {
 public:
  std::shared_ptr<const TitleIndex> current(const Xapian::Database& database);

 private:
  using Time = std::chrono::steady_clock::time_point;
  std::shared_ptr<const TitleIndex> held(Xapian::rev revision);  // null when to be read anew
  std::shared_ptr<const TitleIndex> read(const Xapian::Database& database, Xapian::rev revision);

  std::mutex mutex_, reading_;
  std::shared_ptr<const TitleIndex> index_;
  Xapian::rev revision_ = 0;
  Time next_{};  // not read again before
};

}  // namespace kb::search
