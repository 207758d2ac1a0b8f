// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"

// What a row of the outgoing queue carries: the fields from which its mail or call is made when it
// is sent, as JSON.
//
// Throws:  reading throws Error Internal for a text that is none of ours.
namespace kb::server {

enum class NoticeKind {
  Reply,        // staff wrote
  ClientReply,  // to staff: a client wrote
  NewTicket,    // to staff
  State,
  Approval,
  Plan,
  Invitation,
  NewPassword,
  Merged,
};

struct NoticeMail {
  NoticeKind kind = NoticeKind::Reply;
  std::string lang, to_name;
  std::string ticket, subject;  // of the ticket or order
  std::string who;              // name of who wrote; of Merged, the ticket that goes on
  std::string words;            // that client and staff both read
  std::string status;           // word of the ticket's new state
  std::string path;             // of the page to look at
  long long minutes = 0;
  int percent = 0;
  std::vector<std::string> files;  // names of what came with the words
};

// A ticket for the help desk that the firm has, with what its writer had been shown.
struct HandOver {
  struct Named {
    std::string id, name;
  };
  struct Seen {
    bool is_ticket = false;
    std::string id, title, url;
    double confidence = 0;
    std::vector<std::string> events;  // "shown", "opened", "solved", "rejected", "same"
  };
  std::string ticket, url, subject, body, lang, type, priority;
  Instant opened{};
  Named area, account;
  std::string requester_name, requester_email;
  bool held_out = false;  // nothing was shown, for comparison
  std::vector<Seen> seen;
};

std::string to_payload(const NoticeMail& notice);
std::string to_payload(const HandOver& ticket);  // also the body of the webhook call
NoticeMail notice_from(const std::string& payload);
HandOver hand_over_from(const std::string& payload);

}  // namespace kb::server
