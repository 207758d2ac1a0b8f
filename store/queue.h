// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/calendar.h"
#include "store/tickets.h"

// What is open, in the order in which the firm answers: hosting incidents, then what is urgent or
// high, then the rest; of each the most urgent, the soonest promised, the oldest first. What waits
// for its client comes last, the longest wait first. What is planned for a later day stands apart.
//
// In:      limits count rows. Out: tickets that are not over, of every account.
// Threads: as Transaction.
namespace kb::store {

enum class QueuePlace { Hosting, Pressing, Ordinary, Waiting };
QueuePlace place_of(const TicketHead& ticket);

struct QueueTicket : TicketHead {
  std::optional<Instant> promised;
  std::optional<Day> planned;
};

enum class Whose {
  Mine,     // that I answer
  MyAreas,  // of areas that I serve, or that nobody is tied to, and mine
  All,
};

struct QueueFilter {
  Whose whose = Whose::All;
  std::string person, email;  // of who looks
  std::string area, account;  // ids; empty: any
  std::optional<TicketStatus> status;
  std::optional<TicketPriority> priority;
  std::optional<TicketType> type;
  std::optional<Day> planned;  // for that day
};

// Of what is not planned for a day after `today`: from the row `skip` on.
std::vector<QueueTicket> queue(Transaction& tx, const QueueFilter& filter, Day today, int limit,
                               int skip = 0);
// The others, by their day.
std::vector<QueueTicket> planned_later(Transaction& tx, const QueueFilter& filter, Day today,
                                       int limit);
// All that the filter lets through, in the queue's order.
std::vector<QueueTicket> in_queue(Transaction& tx, const QueueFilter& filter, int limit);
// Absent when it is over or the filter keeps it out.
std::optional<QueueTicket> in_queue(Transaction& tx, const QueueFilter& filter,
                                    const std::string& ticket);

// What is written in those tickets: a row for each ticket's own text and for each message, internal
// ones too; of so many tickets, those opened last.
struct TicketText {
  std::string ticket, text;
};
std::vector<TicketText> texts_in_queue(Transaction& tx, int limit);

struct QueueCounts {
  long long mine = 0, my_areas = 0, all = 0;  // under the other filters
  // Under all filters.
  long long hosting = 0, pressing = 0, ordinary = 0, waiting = 0, later = 0;
  long long now() const {
    return hosting + pressing + ordinary + waiting;
  }  // without what is later
};
QueueCounts queue_counts(Transaction& tx, const QueueFilter& filter, Day today);

// What came in after `moment`, planned for later or not.
long long opened_after(Transaction& tx, const QueueFilter& filter, Instant moment);

// The number of the newest change of any ticket; 0 when there was none.
long long last_ticket_change(Transaction& tx);

}  // namespace kb::store
