// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"
#include "server/view/ask_form_page.h"
#include "store/accounts.h"
#include "store/suggestions.h"

// The draft of a ticket between the form and the store: whose it is, what the form changed in it,
// what is suggested beside it and what its writer said to that.
//
// Throws:  as the store does. Threads: any.
namespace kb::server {

inline constexpr std::string_view kHostingArea = "hosting";

bool may_ask(const Visitor& visitor);  // a contact of an account, with the right

// Whether the draft with this id is to be shown no suggestions, were it not for its area. The same
// for ever: drawn from the id alone.
bool is_drawn(const std::string& id, double share);

// A new one of the visitor, not yet in the store.
store::Asking new_asking(const Visitor& visitor, const Services& services);
// The visitor's own, when the address or form names one of theirs.
std::optional<store::Asking> own_asking(store::Transaction& tx, const Visitor& visitor,
                                        const std::string& id);

// Whether another open page wrote the draft since this one was made.
bool is_overtaken(const store::Asking& asking, const Request& request);

// What the form says goes into the draft; a field that it does not have stays as it is.
void take_form(store::Asking& asking, const Request& request, const std::vector<store::Area>& areas,
               const Services& services);
std::vector<view::AskProblem> problems_of(const store::Asking& asking);
view::AskDraft draft_of(const store::Asking& asking);

// What a button of a suggestion says.
enum class Said { Nothing, Solved, Rejected, Restored, Same, NotSame };
struct Saying {
  Said said = Said::Nothing;
  std::string id;  // of the article or ticket
};
Saying saying_in(const Request& request);

// Suggestions for the draft as it stands.
struct Suggestions {
  view::SuggestionState state = view::SuggestionState::Idle;
  search::SuggestResult found;
};
Suggestions suggestions_for(const store::Asking& asking, const Visitor& visitor,
                            Services& services);

// Notes what is shown for the first time, and what was said; an id that was never shown is ignored.
void note_shown(store::Transaction& tx, const store::Asking& asking, const Suggestions& suggestions,
                Instant now);
bool note_saying(store::Transaction& tx, const store::Asking& asking, const Saying& saying,
                 Instant now);
bool was_shown(const std::vector<store::SuggestionNote>& notes, const std::string& id);

// The visitor followed a suggestion to an article or ticket: noted when they own the draft.
std::optional<store::Asking> note_opened(Services& services, const Visitor& visitor,
                                         const std::string& asking, store::Suggested thing,
                                         const std::string& id);

// For the page, with what was said to them.
view::SuggestionBlock suggestion_block(const store::Asking& asking, Suggestions suggestions,
                                       const std::vector<store::SuggestionNote>& notes,
                                       Instant now);

// Of all that was found, what fits the place.
struct Room {
  size_t articles, tickets;
};
Suggestions cut_to(Suggestions suggestions, Room room);

}  // namespace kb::server
