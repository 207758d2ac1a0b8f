// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cstddef>
#include <istream>
#include <string>

// Reads a stream line by line, holding at most `limit` bytes of one: the rest of a longer line is
// read and forgotten.
//
// Threads: one at a time; the stream must outlive it.
namespace kb::indexer {

class LineReader {
 public:
  LineReader(std::istream& in, size_t limit) : in_(in), limit_(limit) {}

  bool next();  // false at the end; a last line without its end counts
  const std::string& line() const { return line_; }  // without its end
  bool is_too_long() const { return too_long_; }
  size_t number() const { return number_; }  // from 1

 private:
  bool fill();
  void take(size_t bytes);

  std::istream& in_;
  size_t limit_;
  std::array<char, 64 * 1024> buffer_{};
  size_t begin_ = 0, end_ = 0;
  std::string line_;
  bool too_long_ = false;
  size_t number_ = 0;
};

}  // namespace kb::indexer
