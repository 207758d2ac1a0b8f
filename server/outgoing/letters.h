// SPDX-License-Identifier: MIT
#pragma once
#include "server/outgoing/mime.h"
#include "server/outgoing/payload.h"
#include "server/outgoing/settings.h"
#include "server/view/renderer.h"
#include "store/outgoing.h"

// From a row of the queue to the mail or call that leaves.
//
// Out:     the same row makes the same mail each time: its Message-ID and Date come from the row.
// Throws:  Error Internal for a payload that cannot be read. Threads: any.
namespace kb::server {

Mail letter_of(const store::OutgoingItem& item, const OutgoingSettings& settings,
               const view::Renderer& renderer);

// Headers of a webhook call at `now`: signature over "<seconds>.<body>", and what repeats of the
// same call have in common.
std::vector<std::string> webhook_headers(const store::OutgoingItem& item, const std::string& secret,
                                         Instant now);

}  // namespace kb::server
