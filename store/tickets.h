// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/calendar.h"
#include "core/time.h"
#include "store/articles.h"
#include "store/store.h"

// Tickets with their messages, and the links that say which article solved which ticket.
namespace kb::store {

enum class TicketStatus { Open, InProgress, Waiting, Resolved, Closed };
enum class TicketPriority { Low, Normal, High, Urgent };
enum class TicketType { Incident, Question, Order };

std::string_view to_text(
    TicketStatus status);  // "open", "in_progress", "waiting", "resolved", "closed"
std::string_view to_text(TicketPriority priority);  // "low", "normal", "high", "urgent"
std::string_view to_text(TicketType type);          // "incident", "question", "order"
std::optional<TicketStatus> ticket_status_from(std::string_view text);
std::optional<TicketPriority> ticket_priority_from(std::string_view text);
std::optional<TicketType> ticket_type_from(std::string_view text);

struct Message {
  std::string from;  // e-mail address
  Instant at{};
  std::string body;
  bool internal = false;  // a note that the client never sees
  bool operator==(const Message&) const = default;
};

// Weak: the article was suggested or opened before the question was asked. Strong: a person made
// the link, or said that it solved the ticket.
enum class LinkStrength { Weak, Strong };
std::string_view to_text(LinkStrength strength);  // "weak", "strong"
std::optional<LinkStrength> link_strength_from(std::string_view text);

struct TicketLink {
  std::string article;  // id; the article may come later
  bool solved = false;  // then it is strong
  LinkStrength strength = LinkStrength::Strong;
  bool operator==(const TicketLink&) const = default;
};

enum class TicketEventKind {
  Status,     // detail: the new status
  Assigned,   // detail: to whom, an e-mail address; empty: to nobody any more
  SolvedBy,   // detail: the article that solves it
  Related,    // detail: an article that has to do with it
  Unlinked,   // detail: an article that has not
  Withdrawn,  // closed by who asked, who solved it themselves; detail: how, may be empty
  Confirmed,  // closed by who asked: what was answered solved it
  Reopened,   // detail: the new status
  MergedInto,  // closed: it goes on in another one; detail: in which (merging.h)
  // For staff alone:
  Planned,   // detail: for which day, "2026-11-24"; empty: for none any more
  Promised,  // detail: until when, as RFC 3339; empty: nothing any more
  // For staff alone, what a ticket teaches (ticket_lessons.h):
  NotIt,           // detail: an article that does not solve it
  Gap,             // no article answers it
  GapClosed,       // that was said by mistake
  NothingLearned,  // detail: why, "one_off" …
  // For staff alone, besides:
  Absorbed,  // detail: a ticket that was merged into it
  Undone,    // what was done just before was taken back; detail: what, "solved" …
};

// What happened to a ticket besides its messages.
struct TicketEvent {
  TicketEventKind kind = TicketEventKind::Status;
  std::string by;  // e-mail address
  Instant at{};
  std::string detail;
  bool operator==(const TicketEvent&) const = default;
};
std::string_view to_text(TicketEventKind kind);  // "status", "assigned", "solved_by" …
std::optional<TicketEventKind> ticket_event_kind_from(std::string_view text);
bool is_for_staff(TicketEventKind kind);  // clients are never told of it

// A ticket as lists show it.
struct TicketHead {
  std::string id;
  std::string account;    // id, may be empty
  std::string requester;  // e-mail address
  std::string assignee;   // e-mail address of who answers; empty: nobody yet
  std::string area, lang = "es";
  TicketPriority priority = TicketPriority::Normal;
  TicketType type = TicketType::Question;
  TicketStatus status = TicketStatus::Open;
  Instant opened{}, updated{};
  Instant since{};  // it is in this status
  std::optional<Instant> resolved;
  std::string subject, resolution;

  bool is_over() const { return status >= TicketStatus::Resolved; }
};

struct Ticket : TicketHead {
  std::optional<Instant> promised;  // until then the client gets an answer
  std::optional<Day> planned;       // for its work; until then nobody is interrupted for it
  std::string body;
  std::vector<Message> messages;
  std::vector<TicketLink> links;
  std::vector<TicketEvent> events;
};

// As put_article: idempotent, whole (messages and links are replaced by those given). An account
// or area that is not there yet is made, named by its id. An `opened` of zero keeps the one there,
// or takes `now`; an `updated` of zero is the newest of opened, resolved and the messages; a
// `since` of zero the one there while the status is the same, else `updated`. No events: those
// there stay. Records a change of the ticket, and of each article whose link came, went or changed.
PutResult put_ticket(Transaction& tx, Ticket ticket, Instant now);

// With its internal notes: pages of contacts take client_thread() of client_thread.h.
std::optional<Ticket> find_ticket(Transaction& tx, const std::string& id);
std::vector<std::string> ticket_ids(Transaction& tx);

// A number that no ticket has had: "T-1014", one above the highest. Waits for other writers.
std::string next_ticket_id(Transaction& tx);

struct SolvedCount {
  std::string article;
  long long total = 0, recent = 0;  // recent: resolved (or else updated) at or after `since`
};
// Articles by the tickets they solved, most recent solutions first; `limit` 0 means all.
std::vector<SolvedCount> solved_counts(Transaction& tx, Instant since, int limit);

struct SolvedSummary {
  long long tickets = 0;
  long long accounts = 0;  // whose tickets; one without an account counts as of one of its own
  std::optional<Instant> last;
};
SolvedSummary solved_summary(Transaction& tx, const std::string& article);

}  // namespace kb::store
