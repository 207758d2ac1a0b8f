// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "search/sign_counts.h"

// The signs that training knows, each at a position, and how rare each is among the texts.
//
// In:      how many texts hold each sign; how many texts there are; signs of fewer than `least`
//          texts are left out.
// Threads: any; nothing changes once it is made.
namespace kb::search {

class SignTable {
 public:
  static constexpr std::uint32_t kNone = -1;

  SignTable() = default;
  SignTable(const SignCounts& counts, std::size_t texts, unsigned least);

  std::size_t size() const { return ids_.size(); }
  std::uint32_t find(std::uint32_t id) const;  // kNone when it is not known
  std::uint32_t id(std::size_t position) const { return ids_[position]; }
  float rarity(std::size_t position) const { return rarities_[position]; }
  float unknown_rarity() const { return unknown_rarity_; }  // of a sign that no text holds

 private:
  void note_beginnings();

  std::vector<std::uint32_t> ids_;  // ascending
  std::vector<float> rarities_;
  // Ids are hashes, spread evenly: of those that begin with the same bits, where the first stands.
  std::vector<std::uint32_t> first_;
  int shift_ = 32;
  float unknown_rarity_ = 0;
};

}  // namespace kb::search
