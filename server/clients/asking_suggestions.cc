// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/utf8.h"
#include "search/suggest.h"
#include "server/clients/asking.h"
#include "server/index_calls.h"
#include "server/suggest_threshold.h"

namespace kb::server {
namespace {

using store::Suggested;
using store::SuggestionEvent;

constexpr size_t kMostSearchedBytes = 64 * 1024;
constexpr size_t kLeastWritten = 4;  // bytes; less says nothing

search::SuggestRequest request_for(const store::Asking& asking, const Visitor& visitor,
                                   Services& services) {
  search::SuggestRequest request;
  request.subject = asking.subject;
  request.body = utf8_prefix(asking.body, kMostSearchedBytes);
  if (asking.area != store::kUnknownArea) request.area = asking.area;
  request.language = visitor.language;
  request.scope = visitor.scope();
  request.threshold = suggest_threshold(services.store, request.area);
  return request;
}

bool has(const std::vector<store::SuggestionNote>& notes, const std::string& id,
         SuggestionEvent event) {
  return std::ranges::any_of(
      notes, [&](const auto& note) { return note.id == id && note.event == event; });
}

void note_all_shown(store::Transaction& tx, store::SuggestionNote note,
                    const std::vector<search::Suggestion>& suggestions) {
  for (const auto& suggestion : suggestions) {
    ++note.rank;
    note.id = suggestion.hit.id;
    note.confidence = suggestion.confidence;
    store::note_suggestion(tx, note);
  }
}

view::Answered answered(const std::vector<store::SuggestionNote>& notes, const std::string& id) {
  if (has(notes, id, SuggestionEvent::Rejected)) return view::Answered::Rejected;
  return has(notes, id, SuggestionEvent::Same) ? view::Answered::Same : view::Answered::No;
}

std::vector<view::SuggestionItem> items(std::vector<search::Suggestion> suggestions,
                                        const std::vector<store::SuggestionNote>& notes) {
  std::vector<view::SuggestionItem> items;
  for (auto& suggestion : suggestions) {
    const auto said = answered(notes, suggestion.hit.id);
    items.push_back({std::move(suggestion), said});
  }
  return items;
}

}  // namespace

Suggestions suggestions_for(const store::Asking& asking, const Visitor& visitor,
                            Services& services) {
  if (asking.subject.size() + asking.body.size() < kLeastWritten) return {};
  auto found = when_index_answers(
      [&] { return search::suggest(services.index, request_for(asking, visitor, services)); });
  if (!found) return {view::SuggestionState::Down, {}};
  const bool none = found->suggestions.empty() && found->own_tickets.empty();
  return {none ? view::SuggestionState::Unsure : view::SuggestionState::Found, std::move(*found)};
}

void note_shown(store::Transaction& tx, const store::Asking& asking, const Suggestions& suggestions,
                Instant now) {
  store::SuggestionNote note{asking.id, Suggested::Article, "", SuggestionEvent::Shown, now};
  note_all_shown(tx, note, suggestions.found.suggestions);
  note.thing = Suggested::Ticket;
  note_all_shown(tx, note, suggestions.found.own_tickets);
}

Suggestions cut_to(Suggestions suggestions, Room room) {
  auto& [articles, tickets, abstained, took] = suggestions.found;
  if (articles.size() > room.articles) articles.resize(room.articles);
  if (tickets.size() > room.tickets) tickets.resize(room.tickets);
  return suggestions;
}

bool was_shown(const std::vector<store::SuggestionNote>& notes, const std::string& id) {
  return has(notes, id, SuggestionEvent::Shown);
}

bool note_saying(store::Transaction& tx, const store::Asking& asking, const Saying& saying,
                 Instant now) {
  const auto notes = store::suggestion_notes(tx, asking.id);
  if (asking.held_out || !was_shown(notes, saying.id)) return false;
  store::SuggestionNote note{asking.id, Suggested::Article, saying.id, SuggestionEvent::Rejected,
                             now};
  switch (saying.said) {
    case Said::Solved:
      note.event = SuggestionEvent::Solved;
      return store::note_suggestion(tx, note), true;
    case Said::Rejected:
      return store::note_suggestion(tx, note), true;
    case Said::Restored:
      return store::forget_suggestion(tx, note);
    case Said::Same:
    case Said::NotSame:
      note.thing = Suggested::Ticket;
      note.event = SuggestionEvent::Same;
      return saying.said == Said::Same ? store::note_suggestion(tx, note)
                                       : store::forget_suggestion(tx, note);
    case Said::Nothing:
      break;
  }
  return false;
}

std::optional<store::Asking> note_opened(Services& services, const Visitor& visitor,
                                         const std::string& asking, Suggested thing,
                                         const std::string& id) {
  if (asking.empty() || !visitor.person) return std::nullopt;
  auto tx = services.store.write();
  auto own = own_asking(tx, visitor, asking);
  if (!own || own->outcome != store::AskingOutcome::Open) return std::nullopt;
  if (!was_shown(store::suggestion_notes(tx, own->id), id)) return std::nullopt;
  store::note_suggestion(tx, {own->id, thing, id, SuggestionEvent::Opened, services.clock.now()});
  tx.commit();
  return own;
}

view::SuggestionBlock suggestion_block(const store::Asking& asking, Suggestions suggestions,
                                       const std::vector<store::SuggestionNote>& notes,
                                       Instant now) {
  view::SuggestionBlock block;
  block.state = asking.held_out ? view::SuggestionState::Withheld : suggestions.state;
  block.asking = asking.id;
  block.now = now;
  if (asking.held_out) return block;
  block.articles = items(std::move(suggestions.found.suggestions), notes);
  block.tickets = items(std::move(suggestions.found.own_tickets), notes);
  return block;
}

}  // namespace kb::server
