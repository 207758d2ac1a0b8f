// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// What taking back a solution or a merge of articles needs besides: the draft that was begun, and
// what the merge moved.
//
// `kind` says what `thing` is: the ticket of a link of the merged article ("link") or of the other
// one ("other_link"), with its last three columns; a translation or a draft of one; an old address.
namespace kb::store::steps {

inline constexpr auto kUndoOfArticles = std::to_array<std::string_view>({
    "alter table undo_steps add column draft {text} NOT NULL DEFAULT ''",
    "create table undo_moves ("
    "  step {text} NOT NULL REFERENCES undo_steps (id) ON DELETE CASCADE, kind {text} NOT NULL,"
    "  thing {text} NOT NULL, position {int} NOT NULL, solved_at {int}, strength {text} NOT NULL,"
    "  PRIMARY KEY (step, kind, thing)){keyed}",
});

}  // namespace kb::store::steps
