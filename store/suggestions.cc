// SPDX-License-Identifier: MIT
#include "store/suggestions.h"

#include <algorithm>
#include <cmath>

#include "store/change_log.h"
#include "store/checks.h"
#include "store/connection.h"
#include "store/ticket_parts.h"

namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 4> kNames<AskingOutcome>{"open", "solved", "sent",
                                                                       "withdrawn"};
template <>
inline constexpr std::array<std::string_view, 2> kNames<Suggested>{"article", "ticket"};
template <>
inline constexpr std::array<std::string_view, 5> kNames<SuggestionEvent>{
    "shown", "opened", "solved", "rejected", "same"};

template <>
struct Columns<Asking> {
  static auto of(auto& a) {
    return std::tie(a.id, a.person, a.account, a.area, a.lang, a.held_out, a.outcome, a.article,
                    a.ticket, a.started, a.updated, a.subject, a.body, a.type, a.priority,
                    a.urgent_reason, a.not_secrets, a.tab, a.edition);
  }
};

namespace {

const std::string kSelect =
    "select id, person, account, area, lang, held_out, outcome, article, ticket, started, updated,"
    " subject, body, type, priority, urgent_reason, not_secrets, tab, edition from askings ";

constexpr double kPerMille = 1000;

void check(const Asking& asking) {
  require_id("askings.id", asking.id);
  require_id("askings.person", asking.person);
  require_id("askings.lang", asking.lang);
  require_id_or_none("askings.account", asking.account);
  require_id_or_none("askings.area", asking.area);
  require_id_or_none("askings.article", asking.article);
  require_id_or_none("askings.ticket", asking.ticket);
  require_text("askings.subject", asking.subject);
  require_text("askings.body", asking.body);
  require_text("askings.urgent_reason", asking.urgent_reason);
  require_text("askings.not_secrets", asking.not_secrets);
  require_id_or_none("askings.tab", asking.tab);
}

bool teaches(const std::optional<Asking>& asking) {
  return asking && asking->outcome == AskingOutcome::Solved && !asking->article.empty();
}

template <typename... Values>
std::optional<Asking> find_one(Transaction& tx, const std::string& where, const Values&... values) {
  auto found = tx.connection().records<Asking>(kSelect + where, values...);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

void write_asking(Transaction& tx, const Asking& asking) {
  tx.connection().write(
      "insert into askings (id, person, account, area, lang, held_out, outcome, article, ticket,"
      " started, updated, subject, body, type, priority, urgent_reason, not_secrets, tab, edition)"
      " values (:id, :person, :account, :area, :lang, :held_out, :outcome, :article, :ticket,"
      " :started, :updated, :subject, :body, :type, :priority, :urgent_reason, :not_secrets, :tab,"
      " :edition)"
      " on conflict (id) do update set person = excluded.person, account = excluded.account,"
      " area = excluded.area, lang = excluded.lang, held_out = excluded.held_out,"
      " outcome = excluded.outcome, article = excluded.article, ticket = excluded.ticket,"
      " started = excluded.started, updated = excluded.updated, subject = excluded.subject,"
      " body = excluded.body, type = excluded.type, priority = excluded.priority,"
      " urgent_reason = excluded.urgent_reason, not_secrets = excluded.not_secrets,"
      " tab = excluded.tab, edition = excluded.edition",
      asking);
}

// What figures read instead of all events and of the text: the bits of suggestion_figures.cc.
void note_seen(Transaction& tx, const std::string& asking) {
  tx.connection().execute(
      "update askings set seen = coalesce((select"
      " max(case event when 'shown' then 1 else 0 end)"
      " + max(case event when 'opened' then 2 else 0 end)"
      " + max(case event when 'solved' then 4 else 0 end)"
      " + max(case event when 'rejected' then 8 else 0 end)"
      " from suggestion_events where asking = askings.id and thing = 'article'), 0)"
      " + case when subject <> '' then 16 else 0 end where id = :asking",
      asking);
}

}  // namespace

std::string_view to_text(AskingOutcome outcome) {
  return name_of(outcome);
}
std::string_view to_text(Suggested thing) {
  return name_of(thing);
}
std::string_view to_text(SuggestionEvent event) {
  return name_of(event);
}
std::optional<AskingOutcome> asking_outcome_from(std::string_view text) {
  return value_named<AskingOutcome>(text);
}
std::optional<Suggested> suggested_from(std::string_view text) {
  return value_named<Suggested>(text);
}
std::optional<SuggestionEvent> suggestion_event_from(std::string_view text) {
  return value_named<SuggestionEvent>(text);
}

PutResult put_asking(Transaction& tx, const Asking& asking) {
  check(asking);
  // What is read before it is written must stay true: two presses of one button come at once.
  tx.lock_changes();
  const auto before = find_asking(tx, asking.id);
  if (before) {
    Asking same = asking;
    same.updated = before->updated;
    if (same == *before) return PutResult::Unchanged;
  }
  write_asking(tx, asking);
  if (!before || before->subject.empty() != asking.subject.empty()) note_seen(tx, asking.id);
  if (teaches(before) || teaches(asking)) record_change(tx, Thing::SolvedDraft, asking.id);
  return before ? PutResult::Changed : PutResult::Added;
}

std::optional<Asking> find_asking(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return std::nullopt;
  return find_one(tx, "where id = :id", id);
}

std::optional<Asking> lock_asking(Transaction& tx, const std::string& id) {
  tx.lock_changes();
  return find_asking(tx, id);
}

std::vector<std::string> asking_ids(Transaction& tx) {
  return tx.connection().select<std::string>("select id from askings order by id");
}

std::optional<Asking> asking_of_ticket(Transaction& tx, const std::string& ticket) {
  if (!is_fit_id(ticket)) return std::nullopt;
  return find_one(tx, "where ticket = :ticket order by id", ticket);
}

std::optional<Asking> open_asking_of(Transaction& tx, const std::string& person, Instant since) {
  return find_one(tx,
                  "where person = :person and outcome = 'open' and updated >= :since"
                  " order by updated desc, id limit 1",
                  person, since);
}

bool note_suggestion(Transaction& tx, const SuggestionNote& note) {
  require_id("suggestion_events.id", note.id);
  const bool is_new =
      tx.connection().execute(
          "insert into suggestion_events (asking, thing, id, event, at, rank, per_mille)"
          " values (:asking, :thing, :id, :event, :at, :rank, :per_mille)"
          " on conflict (asking, thing, id, event) do nothing",
          note.asking, note.thing, note.id, note.event, note.at, note.rank,
          std::lround(note.confidence * kPerMille)) > 0;
  if (is_new) note_seen(tx, note.asking);
  return is_new;
}

bool forget_suggestion(Transaction& tx, const SuggestionNote& note) {
  if (!is_fit_id(note.id)) return false;
  const bool was_there =
      tx.connection().execute(
          "delete from suggestion_events where asking = :asking and thing = :thing and id = :id"
          " and event = :event",
          note.asking, note.thing, note.id, note.event) > 0;
  if (was_there) note_seen(tx, note.asking);
  return was_there;
}

std::vector<SuggestionNote> suggestion_notes(Transaction& tx, const std::string& asking) {
  std::vector<SuggestionNote> notes;
  for (auto& [thing, id, event, at, rank, per_mille] :
       tx.connection().select<Suggested, std::string, SuggestionEvent, Instant, int, long long>(
           "select thing, id, event, at, rank, per_mille from suggestion_events"
           " where asking = :asking order by thing, at, rank, id, event",
           asking)) {
    notes.push_back({asking, thing, std::move(id), event, at, rank,
                     static_cast<double>(per_mille) / kPerMille});
  }
  return notes;
}

}  // namespace kb::store
