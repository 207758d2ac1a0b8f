// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "search/duplicates.h"
#include "server/access/visitor.h"
#include "server/services.h"
#include "store/article_drafts.h"
#include "store/covered_values.h"
#include "store/tickets.h"

// An article begun from a ticket: its draft by the rules of text/article_from_ticket, redacted with
// the names that the store knows, and the articles that may say the same already.
//
// Threads: any.
namespace kb::server {

enum class TakesNotes { No, Yes };  // Yes: the draft is for staff alone

struct TicketDraft {
  store::ArticleDraft draft;  // under review, not in the store yet
  std::vector<store::CoveredValue> covered;
};

// With `alike`, what solved other tickets that ask the same stands in it too.
TicketDraft draft_from_ticket(store::Transaction& tx, const Visitor& visitor, Services& services,
                              const store::Ticket& ticket, TakesNotes notes,
                              const std::vector<store::Ticket>& alike = {});

// Likeliest first; none while the index cannot be searched.
std::vector<search::NearDuplicate> near_duplicates_of_draft(const Visitor& visitor,
                                                            Services& services,
                                                            const store::ArticleDraft& draft);

}  // namespace kb::server
