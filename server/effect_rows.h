// SPDX-License-Identifier: MIT
#pragma once
#include "search/what_if.h"
#include "server/services.h"
#include "server/view/effect_block.h"

// What a change would do, for the block of a page that shows it before it goes live. Without an
// index the block says so. Throws: as the store does. Threads: any.
namespace kb::server {

view::EffectBlock effect_block(Services& services, const search::Change& change);

}  // namespace kb::server
