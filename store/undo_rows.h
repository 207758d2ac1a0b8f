// SPDX-License-Identifier: MIT
#pragma once
#include "store/undo.h"

// Undo steps as they lie in SQL: what their ticket was before, and how much it held before and
// after.
//
// For store/ alone. Threads: as Transaction.
namespace kb::store {

// A step as it lies in SQL.
struct UndoRow : UndoOffer {
  std::string form, text, entry, draft;
  long long gathered = 0;
  TicketStatus status = TicketStatus::Open;
  Instant since{};
  std::optional<Instant> resolved;
  std::string assignee, resolution;
  int messages = 0, events = 0, messages_after = 0, events_after = 0;
};

UndoRow undo_row_of(UndoStep step);  // under an id of its own
void put_undo_row(Transaction& tx, const UndoRow& row);
std::optional<UndoRow> find_undo_row(Transaction& tx, const std::string& id);

void put_undo_links(Transaction& tx, const std::string& step, const std::vector<TicketLink>& links);
std::vector<TicketLink> undo_links(Transaction& tx, const std::string& step);

}  // namespace kb::store
