// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <string>

#include "store/checks.h"
#include "store/ticket_thread.h"

// A ticket with what one step changes in it; for the files of store/ that make such steps.
//
// In:      taken after the lock of the change log, so it is what is there now.
// Out:     nothing is written before save(), which adds the rows that came and records the change.
// Threads: as Transaction.
namespace kb::store {

class Step {
 public:
  Step(Transaction& tx, const TicketStep& act);

  bool is_there() const { return is_there_; }
  Ticket& ticket() { return ticket_; }
  const Ticket& ticket() const { return ticket_; }

  // Others wrote since the form was made.
  bool is_overtaken(const SentForm& form) const;
  void add_message(const std::string& body, bool internal);
  void add_event(TicketEventKind kind, const std::string& detail);
  void take_if_free();
  void give_to(const std::string& assignee);
  void move_to(TicketStatus status, TicketEventKind kind, const std::string& detail);
  void move_to(TicketStatus status);
  void reopen();
  Done save();

 private:
  Transaction& tx_;
  TicketStep act_;
  Ticket ticket_, before_;
  bool is_there_ = false;
};

inline auto link_to(Ticket& ticket, const std::string& article) {
  return std::ranges::find(ticket.links, article, &TicketLink::article);
}

}  // namespace kb::store
