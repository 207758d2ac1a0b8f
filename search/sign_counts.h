// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

// How many texts hold each sign: a table with open addresses (Knuth, The Art of Computer
// Programming 3, 6.4), since a hundred thousand texts have some millions of signs.
//
// Threads: one.
namespace kb::search {

class SignCounts {
 public:
  struct One {
    std::uint32_t id = 0, count = 0;
  };

  void add(std::uint32_t id);
  // In no order; count is 0 where there is none.
  const std::vector<One>& places() const { return places_; }

 private:
  One& place_of(std::uint32_t id);
  void grow();

  std::vector<One> places_ = std::vector<One>(1024);  // a power of two
  std::size_t used_ = 0;
};

}  // namespace kb::search
