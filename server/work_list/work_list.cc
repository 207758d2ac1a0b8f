// SPDX-License-Identifier: MIT
#include "server/work_list/work_list.h"

namespace kb::server {

FoundInBackground<Work>::Latest WorkList::ask(std::chrono::milliseconds patience) {
  return at_hand_.latest(
      [this](const Work& work) { return sources_.clock.now() - work.as_of < kFresh; },
      [this] { return find_work(sources_); }, patience);
}

std::shared_ptr<const Work> WorkList::latest(std::chrono::milliseconds patience) {
  return ask(patience).found;
}

std::shared_ptr<const Work> WorkList::await_current() {
  has_changed();
  while (true)
    if (auto latest = ask(FoundInBackground<Work>::kHoweverLong); latest.is_good)
      return latest.found;
}

}  // namespace kb::server
