// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "server/attachments.h"
#include "server/view/composer.h"
#include "store/reply_drafts.h"
#include "store/ticket_thread.h"

// The form under a ticket with its files and buttons, for clients and staff alike. Whatever comes
// of it, its text and files stay with the draft, and no secret that was found is stored in a text.
//
// Throws:  Error BadInput for a form without a key; as the store and the key file do.
// Threads: any.
namespace kb::server {

struct Writing {
  store::Transaction& tx;
  const Request& request;
  const Visitor& visitor;  // signed in
  Services& services;
  const store::TicketHead& ticket;
  store::DraftKind kind = store::DraftKind::Reply;
};

// A form that is shown again, with what was typed.
struct ShownReply {
  std::string text;
  std::optional<view::ComposerProblem> problem;
  std::vector<view::ExposedSecret> exposed;
  std::vector<view::FileProblem> file_problems;
  bool has_preview = false;
};

struct TakenReply {
  bool is_added = false;  // now, or by the same form before
  std::string button;     // that brings one back to the form, as the address says it; else empty
  ShownReply shown;       // when it is neither
};

// What a form brings: its text, or files, or both.
struct ReplyWords {
  std::string text;
  std::vector<std::string> files;  // names
};

// Adds what the form says by `add`, its files and sealed secrets with it, unless something stands
// against that. The caller commits either way.
using AddText = std::function<store::Done(const store::SentForm& form, const ReplyWords& words)>;
TakenReply take_reply(const Writing& writing, IncomingFiles& files, const AddText& add);

// Keeps what the form says as the draft, with `more` after its text, and adds nothing; is_added
// when it was sent before.
TakenReply keep_reply(const Writing& writing, IncomingFiles& files, const std::string& more = "");

// The draft is given up, with all that came with it.
void drop_reply_draft(const Writing& writing);

// The form as the page shows it; without `shown` as it was left.
view::Composer composer_of(const Request& request, const Visitor& visitor, Services& services,
                           const std::string& ticket, store::DraftKind kind,
                           const std::optional<ShownReply>& shown);

// What a script saves while it is written: nothing to show. 401 when the session ended, the text
// being kept all the same; 409 when nothing was kept, since it was sent already, here or in another
// window.
Response keep_draft(const Request& request, const Visitor& visitor, Services& services);

// Of somebody whose session ended: text and files are kept under the form's key, and `back` comes
// after signing in.
Response keep_and_sign_in(const Request& request, const Visitor& visitor, Services& services,
                          const std::string& back);

// A script adds or removes a file: the list alone. 409 when the visitor has no such draft.
Response change_draft_files(const Request& request, const Visitor& visitor, Services& services);

}  // namespace kb::server
