// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "store/article_drafts.h"
#include "store/covered_values.h"
#include "store/ticket_thread.h"

// What is written for the knowledge base because of a ticket: an article begun from its thread, or a
// suggested edit of the article that solved it.
//
// Throws:  Error BadInput. Threads: as Transaction; the caller commits.
namespace kb::store {

// `draft.ticket` names the ticket. Already when a draft of this id was put before, whatever became
// of it since; NotThere without the ticket.
Done put_ticket_draft(Transaction& tx, const ArticleDraft& draft,
                      const std::vector<CoveredValue>& covered, Instant now);

// Tickets that the draft answers besides `draft.ticket`, in place of those there. Gone with it.
void put_alike_tickets(Transaction& tx, const std::string& draft,
                       const std::vector<std::string>& tickets);
std::vector<std::string> alike_tickets(Transaction& tx, const std::string& draft);  // in order

// A new article of a ticket was published, by the person of this id: it solved the ticket, and
// those like it that are over and that no article solved meanwhile.
void link_published(Transaction& tx, const ArticleDraft& draft, const std::string& article,
                    const std::string& publisher, Instant now);

}  // namespace kb::store
