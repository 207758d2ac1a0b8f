// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <future>
#include <memory>
#include <mutex>

#include "server/work_list/find_work.h"

// The editors' work at hand for pages. It is found in a thread of its own, one at a time, when
// somebody asks and what is at hand is older than kFresh or was said to be over; until it is found
// the former serves.
//
// Out:     latest(): after `patience` at most; nothing before it was found for the first time.
// Throws:  what the last finding threw, once. Threads: any. Its end waits for the finding under way.
namespace kb::server {

class WorkList {
 public:
  static constexpr std::chrono::minutes kFresh{2};
  static constexpr std::chrono::milliseconds kPatience{10};

  explicit WorkList(const WorkSources& sources) : sources_(sources) {}

  std::shared_ptr<const Work> latest(std::chrono::milliseconds patience = kPatience);
  std::shared_ptr<const Work> await_current();  // however long it takes, as things are now
  void has_changed();                           // what is at hand is over

 private:
  using Finding = std::shared_future<std::shared_ptr<const Work>>;

  Finding start();
  void take_found();
  bool is_fresh() const;

  WorkSources sources_;
  std::mutex mutex_;  // of what follows
  std::shared_ptr<const Work> work_;
  bool is_over_ = false;
  Finding under_way_;
};

}  // namespace kb::server
