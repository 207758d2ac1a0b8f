// SPDX-License-Identifier: MIT
#include "search/sign_table.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "search/weights.h"

namespace kb::search {
namespace {

float rarity(std::size_t texts, std::uint32_t holding) {
  const double share = static_cast<double>(texts) / std::max(1u, holding);
  return static_cast<float>(std::pow(std::log(1 + share), weights::kRarityPower));
}

}  // namespace

SignTable::SignTable(const SignCounts& counts, std::size_t texts, unsigned least)
    : unknown_rarity_(search::rarity(texts, 0)) {
  std::vector<SignCounts::One> known;
  for (const auto& one : counts.places())
    if (one.count >= least) known.push_back(one);
  std::ranges::sort(known, {}, &SignCounts::One::id);
  ids_.reserve(known.size());
  rarities_.reserve(known.size());
  for (const auto& [id, count] : known) {
    ids_.push_back(id);
    rarities_.push_back(search::rarity(texts, count));
  }
  note_beginnings();
}

void SignTable::note_beginnings() {
  const int bits = std::clamp(static_cast<int>(std::bit_width(ids_.size())), 1, 31);
  shift_ = 32 - bits;
  first_.assign((std::size_t{1} << bits) + 1, 0);
  for (const auto id : ids_) ++first_[(id >> shift_) + 1];
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
}

std::uint32_t SignTable::find(std::uint32_t id) const {
  if (ids_.empty()) return kNone;
  const std::size_t beginning = id >> shift_;
  for (std::uint32_t i = first_[beginning]; i < first_[beginning + 1]; ++i)
    if (ids_[i] == id) return i;
  return kNone;
}

}  // namespace kb::search
