// SPDX-License-Identifier: MIT
#include "indexer/draft_records.h"

#include <cmath>
#include <limits>

#include "indexer/record_checks.h"

namespace kb::indexer {

using Json = nlohmann::ordered_json;

namespace {

constexpr int kPerMille = 1000;
constexpr long long kMaxInt = std::numeric_limits<int>::max();
constexpr std::string_view kKnownOutcomes = "open, solved, sent or withdrawn";
constexpr std::string_view kKnownSuggested = "article or ticket";
constexpr std::string_view kKnownEvents = "shown, opened, solved, rejected or same";

long long per_mille(double share) {
  return std::lround(share * kPerMille);
}

store::SuggestionNote read_note(const JsonFields& fields, const std::string& draft) {
  store::SuggestionNote note;
  note.asking = draft;
  note.thing =
      fields.choice("thing", store::suggested_from, kKnownSuggested, store::Suggested::Article);
  note.id = fields.id();
  note.event = fields.choice("event", store::suggestion_event_from, kKnownEvents,
                             store::SuggestionEvent::Shown);
  note.at = fields.instant("at").value_or(Instant{});
  note.rank = static_cast<int>(fields.number("rank", 0, kMaxInt));
  note.confidence = static_cast<double>(fields.number("per_mille", 0, kPerMille)) / kPerMille;
  return note;
}

Json events_of(const DraftRecord& record) {
  Json events = Json::array();
  for (const store::SuggestionNote& note : record.events)
    events.push_back({{"thing", to_text(note.thing)},
                      {"id", note.id},
                      {"event", to_text(note.event)},
                      {"at", to_rfc3339(note.at)},
                      {"rank", note.rank},
                      {"per_mille", per_mille(note.confidence)}});
  return events;
}

}  // namespace

DraftRecord read_draft(const JsonFields& fields) {
  DraftRecord record;
  store::Asking& draft = record.asking;
  draft.id = fields.id();
  draft.person = fields.id("person");
  draft.account = fields.reference("account");
  draft.area = fields.reference("area");
  draft.subject = fields.text("subject");
  draft.body = fields.text("body");
  draft.lang = fields.language(draft.subject + '\n' + draft.body);
  draft.type = fields.choice("type", store::ticket_type_from, kKnownTypes, draft.type);
  draft.priority =
      fields.choice("priority", store::ticket_priority_from, kKnownPriorities, draft.priority);
  draft.urgent_reason = fields.text("urgent_reason");
  draft.held_out = fields.flag("held_out");
  draft.outcome = fields.choice("outcome", store::asking_outcome_from, kKnownOutcomes,
                                store::AskingOutcome::Open);
  draft.article = fields.reference("article");
  draft.ticket = fields.reference("ticket");
  draft.started = fields.instant("started").value_or(Instant{});
  draft.updated = fields.instant("updated").value_or(draft.started);
  for (const JsonFields& event : fields.objects("events"))
    record.events.push_back(read_note(event, draft.id));
  return record;
}

store::ArticleVote read_vote(const JsonFields& fields) {
  store::ArticleVote vote;
  vote.article = fields.id("article");
  vote.revision = static_cast<int>(fields.number("revision", 0, kMaxInt));
  vote.visitor = fields.id("visitor");
  vote.helpful = fields.flag("helpful");
  vote.at = fields.instant("at").value_or(Instant{});
  vote.why = fields.text("why");
  return vote;
}

store::SuggestThreshold read_threshold(const JsonFields& fields) {
  if (!fields.has("per_mille")) refuse_field("per_mille", "is missing");
  return {fields.reference("area"),
          static_cast<double>(fields.number("per_mille", 0, kPerMille)) / kPerMille};
}

Json to_object(const DraftRecord& record) {
  const store::Asking& draft = record.asking;
  Json object{{"id", draft.id},
              {"person", draft.person},
              {"account", draft.account},
              {"area", draft.area},
              {"lang", draft.lang},
              {"held_out", draft.held_out},
              {"outcome", to_text(draft.outcome)},
              {"article", draft.article},
              {"ticket", draft.ticket},
              {"started", to_rfc3339(draft.started)},
              {"updated", to_rfc3339(draft.updated)},
              {"subject", draft.subject},
              {"body", draft.body},
              {"events", events_of(record)}};
  const store::Asking usual;
  if (draft.type != usual.type) object["type"] = to_text(draft.type);
  if (draft.priority != usual.priority) object["priority"] = to_text(draft.priority);
  if (!draft.urgent_reason.empty()) object["urgent_reason"] = draft.urgent_reason;
  return object;
}

Json to_object(const store::ArticleVote& vote) {
  return {{"article", vote.article}, {"revision", vote.revision}, {"visitor", vote.visitor},
          {"helpful", vote.helpful}, {"at", to_rfc3339(vote.at)}, {"why", vote.why}};
}

Json to_object(const store::SuggestThreshold& threshold) {
  return {{"area", threshold.area}, {"per_mille", per_mille(threshold.threshold)}};
}

}  // namespace kb::indexer
