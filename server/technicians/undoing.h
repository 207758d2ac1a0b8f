// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "store/ticket_thread.h"
#include "store/undo.h"

// What a technician just did, as store/undo.h keeps it.
namespace kb::server {

inline store::UndoStep undo_step(const Visitor& visitor, store::UndoKind kind,
                                 const store::TicketStep& act, std::string other = "") {
  store::UndoStep step;
  step.person = visitor.person->id;
  step.kind = kind;
  step.thing = act.ticket;
  step.other = std::move(other);
  step.at = act.at;
  return step;
}

}  // namespace kb::server
