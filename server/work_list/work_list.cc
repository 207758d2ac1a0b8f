// SPDX-License-Identifier: MIT
#include "server/work_list/work_list.h"

#include <utility>

namespace kb::server {

bool WorkList::is_fresh() const {
  return work_ && !is_over_ && sources_.clock.now() - work_->as_of < kFresh;
}

void WorkList::take_found() {
  if (!under_way_.valid() ||
      under_way_.wait_for(std::chrono::seconds{0}) != std::future_status::ready)
    return;
  work_ = std::exchange(under_way_, {}).get();
}

// What is worth waiting for; nothing when what is at hand is fresh.
WorkList::Finding WorkList::start() {
  const std::lock_guard lock(mutex_);
  take_found();
  if (is_fresh()) return {};
  if (!under_way_.valid()) {
    is_over_ = false;
    under_way_ = std::async(std::launch::async, [this] {
                   return std::make_shared<const Work>(find_work(sources_));
                 }).share();
  }
  return under_way_;
}

std::shared_ptr<const Work> WorkList::latest(std::chrono::milliseconds patience) {
  if (const Finding finding = start(); finding.valid()) finding.wait_for(patience);
  const std::lock_guard lock(mutex_);
  take_found();
  return work_;
}

std::shared_ptr<const Work> WorkList::await_current() {
  has_changed();
  while (true) {
    if (const Finding finding = start(); finding.valid()) finding.wait();
    const std::lock_guard lock(mutex_);
    take_found();
    if (is_fresh()) return work_;
  }
}

void WorkList::has_changed() {
  const std::lock_guard lock(mutex_);
  is_over_ = true;
}

}  // namespace kb::server
