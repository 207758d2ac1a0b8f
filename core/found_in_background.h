// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <future>
#include <memory>
#include <mutex>
#include <utility>

// What takes seconds to find, at hand for whoever asks. It is found in a thread of its own, one at
// a time, when somebody asks and what is at hand is not good any more; until it is found the former
// serves. However many ask, they share one finding.
//
// In:      is_good(value): whether what is at hand still counts; asked under the lock. find() makes
//          a Value in the other thread; what it uses must outlive this object, whose end waits for
//          the finding under way.
// Out:     latest(): after `patience` at most; nothing before it was found for the first time.
// Throws:  what the last finding threw, once. Threads: any.
namespace kb {

template <class Value>
class FoundInBackground {
 public:
  using Found = std::shared_ptr<const Value>;
  struct Latest {
    Found found;
    bool is_good = false;
  };
  static constexpr std::chrono::milliseconds kPatience{10};
  static constexpr std::chrono::hours kHoweverLong{24};

  template <class IsGood, class Find>
  Latest latest(const IsGood& is_good, const Find& find, std::chrono::milliseconds patience) {
    if (const Finding finding = start(is_good, find); finding.valid()) finding.wait_for(patience);
    const std::lock_guard lock(mutex_);
    take_found();
    return {found_, is_at_hand(is_good)};
  }

  // What is at hand is over, and so is what is being found now.
  void expire() {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
  }

 private:
  using Finding = std::shared_future<Found>;

  template <class IsGood>
  bool is_at_hand(const IsGood& is_good) const {
    return found_ && !is_over_ && !under_way_.valid() && is_good(*found_);
  }

  // What is worth waiting for; nothing when what is at hand is good.
  template <class IsGood, class Find>
  Finding start(const IsGood& is_good, const Find& find) {
    const std::lock_guard lock(mutex_);
    take_found();
    if (is_at_hand(is_good)) return {};
    if (!under_way_.valid()) {
      is_over_ = false;
      under_way_ = std::async(std::launch::async, [find] {
                     return std::make_shared<const Value>(find());
                   }).share();
    }
    return under_way_;
  }

  void take_found() {
    if (!under_way_.valid() ||
        under_way_.wait_for(std::chrono::seconds{0}) != std::future_status::ready)
      return;
    found_ = std::exchange(under_way_, {}).get();
  }

  std::mutex mutex_;  // of what follows
  Found found_;
  bool is_over_ = false;
  Finding under_way_;
};

}  // namespace kb
