// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <ctime>
#include <map>
#include <memory>
#include <mutex>

// What takes long to find, kept for fifty times as long as finding it took: so however many ask, at
// most a fiftieth of the time goes into it, and what is shown is as fresh as it can be at that
// price. What was found at once is not kept at all. It must be the same for whoever may ask.
//
// Throws:  what finding throws; nothing is kept then. Threads: any; one finds, the others wait.
namespace kb::server {

template <class Key, class Value>
class Recalled {
 public:
  using Found = std::shared_ptr<const Value>;

  template <class Find>
  Found get(const Key& key, const Find& find) {
    const std::lock_guard lock(mutex_);
    const auto known = found_.find(key);
    if (known != found_.end() && Steady::now() < known->second.good_until)
      return known->second.value;
    const auto before = processor_time();
    const auto value = std::make_shared<const Value>(find());
    const auto took = processor_time() - before;
    found_.erase(key);
    if (took < kAtOnce) return value;
    if (found_.size() >= kMostKeys) found_.clear();
    found_.emplace(key, Entry{value, Steady::now() + kTimesAsLong * took});
    return value;
  }

  void forget() {
    const std::lock_guard lock(mutex_);
    found_.clear();
  }

 private:
  using Steady = std::chrono::steady_clock;
  static constexpr int kTimesAsLong = 50;
  static constexpr size_t kMostKeys = 16;
  static constexpr std::chrono::milliseconds kAtOnce{3};

  struct Entry {
    Found value;
    Steady::time_point good_until;
  };

  // Of this thread: what others do beside it must not make anything look slow.
  static std::chrono::nanoseconds processor_time() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
  }

  std::mutex mutex_;
  std::map<Key, Entry> found_;
};

}  // namespace kb::server
