// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <memory>

#include "core/found_in_background.h"
#include "server/work_list/find_work.h"

// The editors' work at hand for pages. It is found in the background (core/found_in_background.h)
// when somebody asks and what is at hand is older than kFresh or was said to be over.
//
// Out:     latest(): after `patience` at most; nothing before it was found for the first time.
// Throws:  what the last finding threw, once. Threads: any. Its end waits for the finding under
// way.
namespace kb::server {

class WorkList {
 public:
  static constexpr std::chrono::minutes kFresh{2};

  explicit WorkList(const WorkSources& sources) : sources_(sources) {}

  std::shared_ptr<const Work> latest(
      std::chrono::milliseconds patience = FoundInBackground<Work>::kPatience);
  std::shared_ptr<const Work> await_current();  // however long it takes, as things are now
  void has_changed() { at_hand_.expire(); }     // what is at hand is over

 private:
  FoundInBackground<Work>::Latest ask(std::chrono::milliseconds patience);

  WorkSources sources_;
  FoundInBackground<Work> at_hand_;
};

}  // namespace kb::server
