// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "store/attachments.h"
#include "store/client_thread.h"

// A contact's own data to take away: their tickets as they may see them, as JSON or CSV.
//
// Threads: any.
namespace kb::server {

struct OwnTicket : store::ClientThread {
  std::string urgent_reason;
  std::vector<store::Attachment> files;  // none of a note
};

struct OwnData {
  std::string account, person;  // name of the one, e-mail address of the other
  Instant made{};
  std::vector<OwnTicket> tickets;
  std::string next;  // address of the rest; empty: this is all
};

std::string to_json(const OwnData& data);

// A row for each ticket, message, attachment (what it is, not what is in it), event and link; with
// the mark that spreadsheets need to read UTF-8, and with nothing in it that they would run as a
// formula.
std::string to_csv(const OwnData& data);

}  // namespace kb::server
