// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "server/ticket_timeline.h"
#include "server/view/seen_before.h"

// What the writer of a ticket was shown before they sent it; absent when it was not written here.
namespace kb::server {

std::optional<view::SeenBefore> seen_before(const TicketReading& page, const std::string& ticket);

}  // namespace kb::server
