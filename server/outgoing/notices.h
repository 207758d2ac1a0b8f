// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/outgoing/outgoing.h"
#include "store/people.h"
#include "store/ticket_thread.h"
#include "store/tickets.h"

// Notices by e-mail of what happened, queued in the transaction that makes it happen.
//
// In:      what can be told and nothing else: a ticket's head, words that the client may read.
// There
//          is no way to make VisibleWords of an internal note, and none for a sealed secret.
// Out:     nothing is queued without a mail server, for a disabled person, for one who does not
// want
//          that notice (staff: `new_reply` for what clients write, `state_change` for new tickets),
//          for who did it, or for who asked and is of another account by now. The same call twice
//          queues one.
// Throws:  as store. Threads: as Transaction.
namespace kb::server {

// What of a ticket a mail may say.
struct NoticeTicket {
  std::string id, subject, requester, assignee, account, area;
  static NoticeTicket of(const store::TicketHead& ticket);
};

// Words of a message that client and staff both read, without secrets that were pasted into it.
class VisibleWords {
 public:
  // Absent for an internal note.
  static std::optional<VisibleWords> of(const store::Message& message);
  static VisibleWords of(const store::TicketStep& act, const store::ClientVisibleText& text,
                         const std::vector<std::string>& files = {});
  const std::string& author() const { return author_; }  // e-mail address
  const std::string& text() const { return text_; }
  const std::vector<std::string>& files() const { return files_; }  // names of what came with it
  Instant at() const { return at_; }

 private:
  explicit VisibleWords(const store::Message& message);
  std::string author_, text_;
  std::vector<std::string> files_;
  Instant at_;
};

// Somebody wrote: staff's words go to who asked, a client's to who answers the ticket, or while
// nobody does to the technicians of its area.
void notify_reply(Outgoing& outgoing, store::Transaction& tx, const NoticeTicket& ticket,
                  const VisibleWords& words);
// The same for a step that was done.
void notify_reply(Outgoing& outgoing, store::Transaction& tx, const store::TicketStep& act,
                  const store::ClientVisibleText& text, const std::vector<std::string>& files = {});
// The same for any message: nothing is queued for an internal note.
void notify_reply(Outgoing& outgoing, store::Transaction& tx, const store::Ticket& ticket,
                  const store::Message& message);

// The ticket has a new state; to who asked, unless it was they.
void notify_state(Outgoing& outgoing, store::Transaction& tx, const NoticeTicket& ticket,
                  store::TicketStatus status, const std::string& by);

void notify_state(Outgoing& outgoing, store::Transaction& tx,
                  const store::TicketStep& act);  // as it is now

// The ticket goes on in another one, `survivor`; to who asked.
void notify_merged(Outgoing& outgoing, store::Transaction& tx, const store::TicketHead& ticket,
                   const std::string& survivor, const std::string& by);

// A ticket came in for the built-in desk; to the technicians of its area.
void notify_new_ticket(Outgoing& outgoing, store::Transaction& tx, const NoticeTicket& ticket,
                       const std::string& body);

struct ApprovalNotice {
  std::string order;    // id, with its version: each version is told of once
  std::string account;  // whose contacts with the right to order are asked
  std::string ticket;   // id, may be empty
  std::string title;
  std::chrono::minutes estimate{};
  std::string path;  // of its page
};
void notify_approval(Outgoing& outgoing, store::Transaction& tx, const ApprovalNotice& notice);

struct PlanNotice {
  std::string plan;     // id
  std::string account;  // whose contacts with the right to see time are told
  int percent = 0;      // that was reached: 75 or 90; each is told of once
  std::chrono::minutes left{};
  std::string path;  // of the page of plan and time
};
void notify_plan(Outgoing& outgoing, store::Transaction& tx, const PlanNotice& notice);

// A one-time link to a person. False without a mail server: then the page must show it.
enum class LinkPurpose { Invitation, NewPassword };
bool send_link_mail(Outgoing& outgoing, store::Transaction& tx, const store::Person& person,
                    LinkPurpose purpose, const std::string& path);

}  // namespace kb::server
