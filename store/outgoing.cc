// SPDX-License-Identifier: MIT
#include "store/outgoing.h"

#include <algorithm>

#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {

template <>
inline constexpr std::array<std::string_view, 2> kNames<OutgoingKind>{"mail", "webhook"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<OutgoingPurpose>{"hand-over", "notice",
                                                                         "link"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<OutgoingState>{"queued", "sent",
                                                                       "given-up"};

template <>
struct Columns<OutgoingItem> {
  static auto of(auto& i) {
    return std::tie(i.id, i.unique_key, i.kind, i.purpose, i.ticket, i.recipient, i.state,
                    i.created, i.next_attempt, i.attempts, i.finished, i.failure, i.payload);
  }
};

namespace {

const std::string kHead =
    "select id, unique_key, kind, purpose, ticket, recipient, state, created, next_attempt,"
    " attempts, finished, failure, ";
const std::string kWhole = kHead + "payload from outgoing ";
const std::string kWithoutPayload = kHead + "'' from outgoing ";
constexpr int kCandidates = 16;

std::optional<OutgoingItem> first(std::vector<OutgoingItem> items) {
  if (items.empty()) return std::nullopt;
  return std::move(items.front());
}

// Several senders may have seen the same row: the update that finds it still free has it.
bool take(Transaction& tx, long long id, const std::string& lease, Instant now,
          Instant leased_until) {
  return tx.connection().execute(
             "update outgoing set lease = :lease, leased_until = :until where id = :id"
             " and state = 'queued' and next_attempt <= :now and leased_until <= :same",
             lease, leased_until, id, now, now) > 0;
}

}  // namespace

std::string_view to_text(OutgoingKind kind) {
  return name_of(kind);
}
std::string_view to_text(OutgoingPurpose purpose) {
  return name_of(purpose);
}
std::string_view to_text(OutgoingState state) {
  return name_of(state);
}
std::optional<OutgoingState> outgoing_state_from(std::string_view text) {
  return value_named<OutgoingState>(text);
}

bool enqueue(Transaction& tx, const OutgoingItem& item) {
  require_id("outgoing.unique_key", item.unique_key);
  require_id_or_none("outgoing.ticket", item.ticket);
  require_text("outgoing.recipient", item.recipient);
  require_text("outgoing.payload", item.payload);
  return tx.connection().execute(
             "insert into outgoing (unique_key, kind, purpose, ticket, recipient, state, created,"
             " next_attempt, attempts, lease, leased_until, finished, failure, payload)"
             " values (:key, :kind, :purpose, :ticket, :recipient, 'queued', :created, :due, 0, '',"
             " 0, null, '', :payload) on conflict (unique_key) do nothing",
             item.unique_key, item.kind, item.purpose, item.ticket, item.recipient, item.created,
             item.created, item.payload) > 0;
}

std::optional<OutgoingItem> claim_outgoing(Transaction& tx, const std::string& lease, Instant now,
                                           Instant leased_until) {
  const auto due = tx.connection().select<long long>(
      "select id from outgoing where state = 'queued' and next_attempt <= :now"
      " and leased_until <= :same order by next_attempt, id limit :limit",
      now, now, kCandidates);
  for (const long long id : due)
    if (take(tx, id, lease, now, leased_until))
      return first(tx.connection().records<OutgoingItem>(kWhole + "where id = :id", id));
  return std::nullopt;
}

bool mark_sent(Transaction& tx, long long id, const std::string& lease, Instant now) {
  return tx.connection().execute(
             "update outgoing set state = 'sent', attempts = attempts + 1, lease = '',"
             " leased_until = 0, finished = :now, failure = '', payload = ''"
             " where id = :id and state = 'queued' and lease = :lease",
             now, id, lease) > 0;
}

bool mark_failed(Transaction& tx, long long id, const std::string& lease,
                 const std::string& failure, Instant next_attempt) {
  return tx.connection().execute(
             "update outgoing set attempts = attempts + 1, lease = '', leased_until = 0,"
             " failure = :failure, next_attempt = :next"
             " where id = :id and state = 'queued' and lease = :lease",
             failure, next_attempt, id, lease) > 0;
}

bool mark_given_up(Transaction& tx, long long id, const std::string& lease,
                   const std::string& failure, Instant now) {
  return tx.connection().execute(
             "update outgoing set state = 'given-up', attempts = attempts + 1, lease = '',"
             " leased_until = 0, finished = :now, failure = :failure"
             " where id = :id and state = 'queued' and lease = :lease",
             now, failure, id, lease) > 0;
}

bool release_outgoing(Transaction& tx, long long id, const std::string& lease) {
  return tx.connection().execute(
             "update outgoing set lease = '', leased_until = 0"
             " where id = :id and state = 'queued' and lease = :lease",
             id, lease) > 0;
}

std::optional<Instant> next_outgoing_time(Transaction& tx) {
  return tx.connection()
      .select<std::optional<Instant>>(
          "select min(case when leased_until > next_attempt then leased_until else next_attempt"
          " end) from outgoing where state = 'queued'")
      .at(0);
}

OutgoingFigures outgoing_figures(Transaction& tx) {
  const auto [queued, oldest] =
      tx.connection()
          .select<long long, std::optional<Instant>>(
              "select count(*), min(created) from outgoing where state = 'queued'")
          .at(0);
  const auto given_up =
      tx.connection().select<long long>("select count(*) from outgoing where state = 'given-up'");
  return {queued, given_up.at(0), oldest};
}

std::vector<OutgoingItem> outgoing_items(Transaction& tx, std::optional<OutgoingState> state,
                                         int limit) {
  auto items = state ? tx.connection().records<OutgoingItem>(
                           kWithoutPayload + "where state = :state order by id desc limit :limit",
                           *state, limit)
                     : tx.connection().records<OutgoingItem>(
                           kWithoutPayload + "order by id desc limit :limit", limit);
  std::ranges::reverse(items);
  return items;
}

std::optional<OutgoingItem> hand_over_of(Transaction& tx, const std::string& ticket) {
  if (!is_fit_id(ticket)) return std::nullopt;
  return first(tx.connection().records<OutgoingItem>(
      kWithoutPayload + "where ticket = :ticket and purpose = 'hand-over' order by id", ticket));
}

bool retry_outgoing(Transaction& tx, long long id, Instant now) {
  return tx.connection().execute(
             "update outgoing set state = 'queued', created = :now, next_attempt = :due,"
             " attempts = 0, finished = null where id = :id and state <> 'sent'",
             now, now, id) > 0;
}

long long retry_given_up(Transaction& tx, Instant now) {
  return tx.connection().execute(
      "update outgoing set state = 'queued', created = :now, next_attempt = :due, attempts = 0,"
      " finished = null where state = 'given-up'",
      now, now);
}

bool drop_outgoing(Transaction& tx, long long id) {
  return tx.connection().execute("delete from outgoing where id = :id", id) > 0;
}

long long newest_outgoing(Transaction& tx) {
  return tx.connection().select<long long>("select coalesce(max(id), 0) from outgoing").at(0);
}

void hold_outgoing(Transaction& tx, long long after, const std::string& ticket,
                   const std::string& undo, Instant until) {
  tx.connection().execute(
      "update outgoing set undo = :undo, next_attempt = :until"
      " where id > :after and ticket in (:ticket, '') and state = 'queued' and purpose = 'notice'",
      undo, until, after, ticket);
}

bool drop_held(Transaction& tx, const std::string& undo) {
  // Waits for a sender that is just taking one, and then leaves that one.
  tx.connection().execute(
      "delete from outgoing where undo = :undo and state = 'queued' and attempts = 0"
      " and leased_until = 0",
      undo);
  return tx.connection()
             .select<int>("select count(*) from outgoing where undo = :undo", undo)
             .at(0) == 0;
}

void forget_sent(Transaction& tx, Instant before) {
  tx.connection().execute(
      "delete from outgoing where state = 'sent' and purpose <> 'hand-over'"
      " and finished < :before",
      before);
}

}  // namespace kb::store
