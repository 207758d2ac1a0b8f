// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

#include "core/time.h"

// A mail as the lines that go over the wire (RFC 5322, MIME): plain text and HTML beside each
// other, both quoted-printable, headers in encoded words where they need it.
//
// In:      clean UTF-8. A line break or control character in a header becomes a blank, so that no
//          name or subject can begin a header of its own.
// Out:     lines end in CRLF and are at most 78 bytes long.
// Throws:  Error BadInput for an address that is not is_mailable.
// Threads: any.
namespace kb::server {

struct MailAddress {
  std::string name, address;  // the name may be empty
};

struct Mail {
  MailAddress from, to;
  std::string reply_to;  // address, may be empty
  std::string subject, text, html, lang;
  std::string message_id;  // without < >; the same each time the mail is sent
  std::string thread_id;   // what mails of one ticket refer to, without < >; may be empty
  Instant date{};
  bool is_automatic = true;  // nobody's own letter: answering machines leave it alone
};

std::string to_mime(const Mail& mail);

// One address of printable ASCII that can stand between < and > without quoting.
bool is_mailable(std::string_view address);

}  // namespace kb::server
