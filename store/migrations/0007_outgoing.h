// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// What leaves the program: mails and webhook calls.
//
// A row outlives the person and the ticket that it tells of, so neither is a foreign key. `payload`
// is emptied once it was sent. `lease` names the sender that works on a row until `leased_until`.
namespace kb::store::steps {

inline constexpr auto kOutgoing = std::to_array<std::string_view>({
    "create table outgoing (id {serial}, unique_key {text} NOT NULL UNIQUE,"
    "  kind {text} NOT NULL, purpose {text} NOT NULL, ticket {text} NOT NULL,"
    "  recipient {text} NOT NULL, state {text} NOT NULL, created {int} NOT NULL,"
    "  next_attempt {int} NOT NULL, attempts {int} NOT NULL, lease {text} NOT NULL,"
    "  leased_until {int} NOT NULL, finished {int}, failure {text} NOT NULL,"
    "  payload {text} NOT NULL){strict}",
    "create index outgoing_by_time on outgoing (state, next_attempt)",
    "create index outgoing_by_ticket on outgoing (ticket, purpose)",
});

}  // namespace kb::store::steps
