// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "server/view/catalogue.h"
#include "store/time_recording.h"

// What noting some minutes would do, in words, for showing it before.
namespace kb::server::view {

// `account`: its name.
std::string time_effect_text(const Catalogue& words, int minutes, const store::TimePreview& preview,
                             const std::string& account);

}  // namespace kb::server::view
