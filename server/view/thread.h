// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "core/time.h"
#include "server/view/attachment_list.h"
#include "server/view/parts.h"

// What stands in a thread, one under the other. A page of a contact shows ThreadItems; only the
// desk's can hold a note.
namespace kb::server::view {

enum class WrittenBy { Client, Staff };

struct ThreadMessage {
  WrittenBy side = WrittenBy::Client;
  std::string name, of;  // of whom: the account's or the firm's name
  std::string lang;      // empty: the page's
  Instant at{};
  Html body;
  int position = -1;  // among the messages; the ticket's own text has none
  std::vector<AttachmentItem> files = {};
};

enum class EventKind {
  Taken,
  Given,
  Freed,
  Opened,
  Going,
  Waiting,
  Solved,
  Closed,
  Withdrawn,
  Confirmed,
  Reopened,
  Unlinked,
  Planned,
  Unplanned,
  Promised,
  Unpromised,
  NotIt,
  Gap,
  GapClosed,
  NothingLearned,
  MergedInto,
  MergedSomewhere,  // where the reader may not look
  Absorbed,
  Undone
};

struct ThreadEvent {
  EventKind kind = EventKind::Going;
  std::string by;  // name
  // Into which ticket it was merged, or which into it; what was taken back.
  // To whom it was given, how it was solved, which article, which day or moment, why there was
  // nothing to learn (as the store has them); may be empty.
  std::string what;
  Instant at{};
};

struct ThreadCard {
  ArticleLink article;
  bool solves = false;
};

struct ThreadNote {
  std::string name;
  Instant at{};
  Html body;
  std::vector<AttachmentItem> files = {};
};

using ThreadItem = std::variant<ThreadMessage, ThreadEvent, ThreadCard>;
using DeskItem = std::variant<ThreadMessage, ThreadEvent, ThreadCard, ThreadNote>;

// For the .cc files of pages: rows of {{#items}} with partials/thread_item; a note's has is_note.
Data item_row(const Catalogue& words, const ThreadItem& item);
Data item_row(const Catalogue& words, const DeskItem& item);

}  // namespace kb::server::view
