// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>
#include <string>

#include "store/tickets.h"

// What two sides do to a ticket, one step at a time: write, note, take, plan, link, solve, give up,
// reopen.
//
// Each step reads the ticket after taking the lock of the change log, so it works on what is there
// now, whoever wrote meanwhile; it adds rows for what it brings and leaves the others. A change of
// state, of who answers or of links leaves an event. What clients see and what staff note for
// themselves have types and functions of their own, so that neither can be taken for the other.
//
// Out:     Done. Only Done::Yes wrote something.
// Throws:  Error BadInput. Threads: as Transaction; the caller commits.
namespace kb::store {

inline constexpr std::chrono::days kReopenedWithin{14};

struct ClientVisibleText {
  explicit ClientVisibleText(std::string text) : body(std::move(text)) {}
  std::string body;
};
struct InternalNote {
  explicit InternalNote(std::string text) : body(std::move(text)) {}
  std::string body;
};

struct TicketStep {
  std::string ticket;
  std::string by;  // e-mail address of who does it
  Instant at{};
};

struct SentForm {
  std::string key;  // of the draft; the same text under it is added once
  // Messages that the client sees, besides the ticket's own text, when the form was made. Absent:
  // it does not matter what came meanwhile.
  std::optional<int> seen;
};

enum class Done {
  Yes,
  Already,    // it is so, or this form was sent before
  Overtaken,  // others wrote since the form was made: to be shown first
  NotNow,     // not in this state, or too late to reopen
  NotThere,
};

// Moves a waiting ticket on, and reopens one that is over, as long as it may be.
Done reply_as_client(Transaction& tx, const TicketStep& act, const SentForm& form,
                     const ClientVisibleText& text);

enum class AfterReply { GoesOn, Waits, IsSolved };
// Who answers first takes the ticket. One that its client closed meanwhile stays closed.
Done reply_as_staff(Transaction& tx, const TicketStep& act, const SentForm& form,
                    const ClientVisibleText& text, AfterReply after);

Done add_internal_note(Transaction& tx, const TicketStep& act, const SentForm& form,
                       const InternalNote& note);

Done set_status(Transaction& tx, const TicketStep& act, TicketStatus status);  // by staff
// To nobody when `assignee` is empty. `seen`: who had it when the form was made; when somebody else
// has it by now, it is Overtaken.
Done assign(Transaction& tx, const TicketStep& act, const std::string& assignee,
            const std::optional<std::string>& seen = {});

struct TicketDates {
  std::optional<Instant> promised;  // until then the client gets an answer
  std::optional<Day> planned;       // the day of its work
};
Done set_dates(Transaction& tx, const TicketStep& act, const TicketDates& dates);
Done link_article(Transaction& tx, const TicketStep& act, const std::string& article, bool solves);
Done unlink_article(Transaction& tx, const TicketStep& act, const std::string& article);

struct Withdrawal {
  std::string how;      // may be empty
  std::string article;  // of those linked, that helped; may be empty
};
Done withdraw(Transaction& tx, const TicketStep& act, const Withdrawal& withdrawal);
Done confirm_solved(Transaction& tx, const TicketStep& act);  // what was answered solved it

bool may_reopen(const TicketHead& ticket, Instant now);
Instant reopened_until(const TicketHead& ticket);  // of one that is over

}  // namespace kb::store
