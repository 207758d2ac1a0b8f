// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <chrono>

// How much of the time trainings may take: a fifth. What they did not take is saved, twelve seconds
// at most, so a link is learned at once also soon after others, and only an unbroken stream of
// links, or a large store, makes the next one wait.
//
// In:      when each training began and ended, in their order, as a steady clock tells.
// Threads: one.
namespace kb::indexer {

class TrainingTime {
 public:
  using Clock = std::chrono::steady_clock;

  explicit TrainingTime(Clock::time_point start) : last_(start) {}

  // How long to pause after a training.
  Clock::duration pause_after(Clock::time_point began, Clock::time_point ended) {
    saved_ = std::min<Clock::duration>(kMostSaved, saved_ + (ended - last_) / kShare);
    saved_ -= ended - began;
    last_ = ended;
    return std::max(Clock::duration::zero(), -saved_ * kShare);
  }

 private:
  static constexpr int kShare = 5;  // one part of so many
  static constexpr std::chrono::seconds kMostSaved{12};
  Clock::duration saved_ = kMostSaved;
  Clock::time_point last_;
};

}  // namespace kb::indexer
