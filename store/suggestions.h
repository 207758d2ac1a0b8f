// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.h"
#include "store/articles.h"
#include "store/store.h"
#include "store/tickets.h"

// What happens before a ticket: the draft that somebody writes (an asking), what was suggested
// beside it, and what came of each suggestion.
//
// In:      as elsewhere in the store: clean texts, fit ids.
// Out:     an asking that is not there is absent.
// Throws:  Error BadInput. Threads: as Transaction.
namespace kb::store {

enum class AskingOutcome {
  Open,       // being written, or left alone
  Solved,     // ended without a ticket: an article, or what they knew, solved it
  Sent,       // became a ticket
  Withdrawn,  // thrown away by who wrote it
};

inline constexpr std::string_view kUnknownArea = "-";  // "I don't know" was chosen

struct Asking {
  std::string id;                   // random, so that nobody else guesses it
  std::string person;               // id
  std::string account, area, lang;  // area: empty (none chosen yet), kUnknownArea or an id
  bool held_out = false;            // shows no suggestions, for comparison
  AskingOutcome outcome = AskingOutcome::Open;
  std::string article;  // that solved it, else empty
  std::string ticket;   // that it became, else empty
  Instant started{}, updated{};
  std::string subject, body;
  TicketType type = TicketType::Incident;
  TicketPriority priority = TicketPriority::Normal;
  std::string urgent_reason;  // what stops meanwhile
  std::string not_secrets;    // digests of what its writer said is no secret, separated by blanks
  std::string tab;            // the open page that wrote it last, else empty
  int edition = 0;            // grows with each writing
  bool operator==(const Asking&) const = default;
};

std::string_view to_text(AskingOutcome outcome);  // "open", "solved", "sent", "withdrawn"
std::optional<AskingOutcome> asking_outcome_from(std::string_view text);

// Adds or replaces it; Unchanged when all but `updated` is as it was. One that is solved, was, or
// changes while it is, is a change of Thing::SolvedDraft.
PutResult put_asking(Transaction& tx, const Asking& asking);
std::optional<Asking> find_asking(Transaction& tx, const std::string& id);
// As find_asking, and keeps others from changing it until the end.
std::optional<Asking> lock_asking(Transaction& tx, const std::string& id);
std::optional<Asking> asking_of_ticket(Transaction& tx, const std::string& ticket);
std::vector<std::string> asking_ids(Transaction& tx);  // in order
// The open one of a person that was touched last, at or after `since`.
std::optional<Asking> open_asking_of(Transaction& tx, const std::string& person, Instant since);

enum class Suggested { Article, Ticket };  // a ticket: one of the person's own
enum class SuggestionEvent {
  Shown,
  Opened,
  Solved,    // "this solved it"
  Rejected,  // "not my case"
  Same,      // of a ticket: "it is the same again"
};

std::string_view to_text(Suggested thing);        // "article", "ticket"
std::string_view to_text(SuggestionEvent event);  // "shown", "opened", "solved", "rejected", "same"
std::optional<Suggested> suggested_from(std::string_view text);
std::optional<SuggestionEvent> suggestion_event_from(std::string_view text);

struct SuggestionNote {
  std::string asking;
  Suggested thing = Suggested::Article;
  std::string id;  // of the article or ticket
  SuggestionEvent event = SuggestionEvent::Shown;
  Instant at{};
  int rank = 0;           // from 1 when it was shown, else 0
  double confidence = 0;  // when it was shown, to three decimals
  bool operator==(const SuggestionNote&) const = default;
};

// Each event of a thing is kept once, as it was the first time: false, and nothing written, when it
// was there. No change for the change log.
bool note_suggestion(Transaction& tx, const SuggestionNote& note);
bool forget_suggestion(Transaction& tx, const SuggestionNote& note);  // undo; false: was not there
// In the order in which they were shown, then by time.
std::vector<SuggestionNote> suggestion_notes(Transaction& tx, const std::string& asking);

}  // namespace kb::store
