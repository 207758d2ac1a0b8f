// SPDX-License-Identifier: MIT
#pragma once
#include <optional>

#include "server/services.h"
#include "server/view/time_page.h"
#include "store/time_recording.h"

// Notes time down and tells of the marks of the plan that it crosses.
//
// Out:     why it was refused; nothing is written then. The caller commits.
// Throws:  as store. Threads: any.
namespace kb::server {

std::optional<view::TimeProblem> note_time(Services& services, store::Transaction& tx,
                                           const store::NewTime& time, Instant now);

}  // namespace kb::server
