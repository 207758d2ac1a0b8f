// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"
#include "server/view/composer.h"
#include "store/reply_drafts.h"
#include "store/ticket_thread.h"

// What is written under a ticket, between its form and the store, for clients and staff alike.
//
// Threads: any.
namespace kb::server {

std::string written_text(const Request& request);  // trimmed, Unix line ends
std::optional<view::ComposerProblem> problem_with(const std::string& text);
store::SentForm sent_form(const Request& request);

// The person's draft, made when there is none yet.
store::ReplyDraft draft_for(Services& services, const std::string& ticket, const Visitor& visitor,
                            store::DraftKind kind);

// What a script saves while it is written: nothing to show. 401 when the session ended, the text
// being kept all the same.
Response keep_draft(const Request& request, const Visitor& visitor, Services& services);

// Of somebody whose session ended: the text is kept under its form's key, and `back` comes after
// signing in.
Response keep_and_sign_in(const Request& request, const Visitor& visitor, Services& services,
                          const std::string& back);

}  // namespace kb::server
