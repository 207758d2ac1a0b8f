// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "search/weights.h"

// What training keeps of one sign: for each article that it was ever corrected for, its weight and
// the sum of squared gradients. A list in the order of the articles while they are few; a plain
// array once a good part of all articles is there, since adding up an array is many times quicker.
//
// In:      positions of articles below `articles`, the same number for all calls on one object.
// Threads: one.
namespace kb::search {

class SignWeights {
 public:
  struct Cell {
    float &weight, &squares;
  };
  // Made when it is not there. Good until the next call.
  Cell at(std::uint16_t article, std::size_t articles) {
    if (!all_.empty()) return {all_[article], all_[articles + article]};
    auto place = std::ranges::lower_bound(few_, article, {}, &One::article);
    if (place == few_.end() || place->article != article) {
      if (few_.size() * kFull > articles) {
        fill_up(articles);
        return at(article, articles);
      }
      place = insert(place, {0, weights::kFirstSquares, article});
    }
    return {place->weight, place->squares};
  }

  // Adds `factor` times each weight to its article's sum.
  void add_to(std::vector<float>& sums, float factor) const {
    if (all_.empty())
      for (const auto& one : few_) sums[one.article] += factor * one.weight;
    else
      for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += factor * all_[i];
  }

  // Called some signs ahead, it has the processor fetch what add_to() will read.
  void prefetch() const { __builtin_prefetch(few_.data()); }

  template <typename F>
  void for_each(F&& visit) const {
    for (const auto& one : few_) visit(one.article, one.weight);
    for (std::size_t i = 0; i < all_.size() / 2; ++i) visit(static_cast<std::uint16_t>(i), all_[i]);
  }

 private:
  struct One {
    float weight, squares;
    std::uint16_t article;
  };
  static constexpr std::size_t kFull = 4;  // from a fourth of the articles on

  // Grows by a fourth, since most lists end short and there are many.
  std::vector<One>::iterator insert(std::vector<One>::iterator place, One one) {
    const auto at = place - few_.begin();
    if (few_.size() == few_.capacity()) few_.reserve(few_.size() + few_.size() / 4 + 2);
    return few_.insert(few_.begin() + at, one);
  }

  void fill_up(std::size_t articles) {
    all_.assign(2 * articles, weights::kFirstSquares);
    std::fill_n(all_.begin(), articles, 0.F);
    for (const auto& one : few_) {
      all_[one.article] = one.weight;
      all_[articles + one.article] = one.squares;
    }
    few_ = {};
  }

  std::vector<One> few_;    // in the order of the articles
  std::vector<float> all_;  // weights of all articles, then their squares; empty while few
};

}  // namespace kb::search
