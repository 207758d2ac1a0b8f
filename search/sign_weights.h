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
    if (articles_.empty() && !weights_.empty()) return {weights_[article], squares_[article]};
    const auto place = std::ranges::lower_bound(articles_, article);
    const auto i = place - articles_.begin();
    if (place == articles_.end() || *place != article) {
      if (articles_.size() * kFull > articles) {
        fill_up(articles);
        return at(article, articles);
      }
      articles_.insert(place, article);
      weights_.insert(weights_.begin() + i, 0);
      squares_.insert(squares_.begin() + i, weights::kFirstSquares);
    }
    const auto at = static_cast<std::size_t>(i);
    return {weights_[at], squares_[at]};
  }

  // Adds `factor` times each weight to its article's sum.
  void add_to(std::vector<float>& sums, float factor) const {
    if (articles_.empty()) {
      for (std::size_t i = 0; i < weights_.size(); ++i) sums[i] += factor * weights_[i];
    } else {
      for (std::size_t i = 0; i < articles_.size(); ++i) sums[articles_[i]] += factor * weights_[i];
    }
  }

  template <typename F>
  void for_each(F&& visit) const {
    for (std::size_t i = 0; i < weights_.size(); ++i)
      visit(articles_.empty() ? static_cast<std::uint16_t>(i) : articles_[i], weights_[i]);
  }

 private:
  static constexpr std::size_t kFull = 4;  // from a fourth of the articles on

  void fill_up(std::size_t articles) {
    std::vector<float> weights(articles, 0), squares(articles, weights::kFirstSquares);
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      weights[articles_[i]] = weights_[i];
      squares[articles_[i]] = squares_[i];
    }
    weights_ = std::move(weights);
    squares_ = std::move(squares);
    articles_ = {};
  }

  std::vector<std::uint16_t> articles_;  // empty when full
  std::vector<float> weights_, squares_;
};

}  // namespace kb::search
