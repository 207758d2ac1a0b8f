// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "store/ticket_lists.h"

// The order in which the firm answers: hosting incidents, then what is urgent or high, then the
// rest, each the oldest first; what waits for its client stands apart, the longest wait first.
//
// Threads: any.
namespace kb::server {

enum class QueuePlace { Hosting, Pressing, Ordinary, Waiting };

QueuePlace place_of(const store::TicketHead& ticket);
std::vector<store::TicketHead> in_order(std::vector<store::TicketHead> tickets);

}  // namespace kb::server
