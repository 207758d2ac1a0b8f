// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>
#include <string>

#include "core/time.h"
#include "store/tickets.h"

// Taking back what was just done at the desk: as if it had not been, but for one event that says
// so.
//
// An act is kept with what its ticket was before. It can be taken back while nobody did anything to
// the ticket after it, and while no mail about it has left: mails of an act are held for
// kHeldForUndo, and taking it back takes them out of the queue. A message that was sent becomes a
// draft again. Time that was noted is answered by a counter entry (time_entries.h), and the clock
// shows again what it had. The draft of an article that was begun goes, unless somebody wrote in
// it. A merge of two articles is taken back with all that it moved.
//
// Out:     Undone. Only Undone::Yes is to be committed.
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

// The offer is shown for ten seconds; two more are for a press at the last moment.
inline constexpr std::chrono::seconds kUndoShown{10}, kHeldForUndo{12};
// Later than that nobody means it.
inline constexpr std::chrono::minutes kUndoneWithin{10};

enum class UndoKind {
  Solved,
  Sent,
  Merged,        // other: into which ticket
  Unlinked,      // other: the article
  DraftDropped,  // of a reply
  NoteDropped,
  Dismissed,      // thing and other: a pair of articles
  ArticleMerged,  // thing: an article; other: into which
};
std::string_view to_text(UndoKind kind);  // "solved", "sent" …

struct UndoOffer {
  std::string id, person;  // person: an id
  UndoKind kind = UndoKind::Solved;
  std::string thing, other;  // thing: mostly a ticket
  Instant at{};
};

struct UndoStep : UndoOffer {
  std::string form;   // key of the form that added a message, or of the draft that was dropped
  std::string text;   // of a draft that was dropped; of articles, what their history will say
  std::string entry;  // id of the time that was noted
  std::string draft;  // id of the article's draft that was begun
  std::chrono::milliseconds gathered{};  // on the clock until then
};

// What a ticket was before an act, and what waited to leave: taken in the act's transaction, which
// holds the lock of the change log from then on.
struct BeforeAct {
  Ticket ticket;
  long long outgoing = 0;
};
std::optional<BeforeAct> before_act(Transaction& tx, const std::string& ticket);

// After the act: what it changed is kept, and its mails wait. Under an id of its own.
void keep_undo(Transaction& tx, UndoStep step, const BeforeAct& before);
void keep_undo(Transaction& tx, UndoStep step);  // of what changed no ticket
// Before the article `step.thing` is merged into `step.other`, by the same transaction at
// `step.at`.
void keep_merge_undo(Transaction& tx, UndoStep step);

// The person's newest act, unless it was before `since`.
std::optional<UndoOffer> newest_undo(Transaction& tx, const std::string& person, Instant since);

enum class Undone {
  Yes,
  NotThere,   // taken back already, too long ago, or somebody else's
  Overtaken,  // others did something to it since
  Told,       // its mail has left
};
struct UndoResult {
  Undone done = Undone::NotThere;
  UndoOffer step;
};
// `by`: e-mail address of the same person.
UndoResult undo(Transaction& tx, const std::string& id, const std::string& person,
                const std::string& by, Instant now);

// What nobody can take back any more, with the files of drafts that were dropped.
void forget_undos(Transaction& tx, Instant before);

}  // namespace kb::store
