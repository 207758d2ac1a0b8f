// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "core/time.h"
#include "store/store.h"

// What a person is writing under a ticket, kept until it is sent: one text of each kind.
//
// The key is random and stands in the person's own form alone. It makes the form's message one
// message (ticket_thread.h), and lets a text be kept whose writer's session has ended.
//
// Throws:  Error BadInput. Threads: as Transaction. Nothing here goes into the change log.
namespace kb::store {

enum class DraftKind { Reply, Note };

struct ReplyDraft {
  std::string ticket, person;  // ids
  DraftKind kind = DraftKind::Reply;
  std::string key;
  Instant updated{};
  std::string body;
};

std::optional<ReplyDraft> find_reply_draft(Transaction& tx, const std::string& ticket,
                                           const std::string& person, DraftKind kind);
// As find_reply_draft; made, empty, when there is none.
ReplyDraft open_reply_draft(Transaction& tx, const std::string& ticket, const std::string& person,
                            DraftKind kind, Instant now);

std::optional<ReplyDraft> find_reply_draft(Transaction& tx, const std::string& key);
// The same, with other writers kept waiting until the transaction ends.
std::optional<ReplyDraft> lock_reply_draft(Transaction& tx, const std::string& key);
// Whether just this text was sent under the key.
bool was_reply_sent(Transaction& tx, const std::string& key, const std::string& body);

// False, and nothing written, when no draft has this key or just this text was sent from it.
bool keep_reply_draft(Transaction& tx, const std::string& key, const std::string& body,
                      Instant now);

// It was sent: empty again, under another key.
void end_reply_draft(Transaction& tx, const std::string& key, Instant now);

}  // namespace kb::store
