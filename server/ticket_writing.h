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
enum class CameWith { Nothing, Files };          // a file is an answer too, without a word
std::optional<view::ComposerProblem> problem_with(const std::string& text, CameWith files);
store::SentForm sent_form(const Request& request);

// The person's draft, made when there is none yet.
store::ReplyDraft draft_for(Services& services, const std::string& ticket, const Visitor& visitor,
                            store::DraftKind kind);

}  // namespace kb::server
