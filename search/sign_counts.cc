// SPDX-License-Identifier: MIT
#include "search/sign_counts.h"

#include <utility>

namespace kb::search {

// Ids are hashes already: their last bits are the place to begin at.
SignCounts::One& SignCounts::place_of(std::uint32_t id) {
  const std::size_t last = places_.size() - 1;
  std::size_t place = id & last;
  while (places_[place].count != 0 && places_[place].id != id) place = (place + 1) & last;
  return places_[place];
}

void SignCounts::grow() {
  std::vector<One> before(2 * places_.size());
  std::swap(before, places_);
  for (const auto& one : before)
    if (one.count != 0) place_of(one.id) = one;
}

void SignCounts::add(std::uint32_t id) {
  One& one = place_of(id);
  one.id = id;
  if (one.count++ == 0 && ++used_ * 4 > places_.size() * 3) grow();
}

}  // namespace kb::search
