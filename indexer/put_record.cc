// SPDX-License-Identifier: MIT
#include "indexer/put_record.h"

#include "indexer/record_checks.h"
#include "store/audit_people.h"
#include "store/staff_areas.h"

namespace kb::indexer {
namespace {

constexpr const char* kReason = "import";

void count(store::PutResult result, ImportCount& counts) {
  switch (result) {
    case store::PutResult::Added:
      ++counts.added;
      break;
    case store::PutResult::Changed:
      ++counts.changed;
      break;
    case store::PutResult::Unchanged:
      ++counts.unchanged;
      break;
  }
}

std::optional<store::Person> known_person(store::Transaction& tx, const store::Person& person) {
  auto by_id = store::find_person(tx, person.id);
  return by_id ? by_id : store::find_person_by_email(tx, person.email);
}

// As whatever else is done to people in the shell, it stands in the audit log.
store::PutResult import_person(store::Transaction& tx, store::Person person, Instant now) {
  const auto known = known_person(tx, person);
  if (known) {
    person.id = known->id;
    person.disabled = person.disabled || known->disabled;
  }
  const auto result = store::put_person(tx, person);
  const auto after = known_person(tx, person);
  if (result == store::PutResult::Unchanged || !after) return result;
  store::Person nobody;
  nobody.id = after->id;
  store::audit_person_change(tx, known.value_or(nobody), *after, {store::shell_actor(), now});
  return result;
}

void put_plans(store::Transaction& tx, const AccountRecord& record, ImportCount& counts) {
  for (const PlanRecord& plan : record.plans) {
    count(put_plan(tx, plan.plan), counts);
    for (const store::PlanAlert& alert : plan.alerts) put_alert(tx, plan.plan.id, alert);
  }
}

store::PutResult put_time(store::Transaction& tx, const TimeRecord& record) {
  auto result = put_time_entry(tx, record.entry);
  put_remark(tx, record.entry.id, record.remark);
  if (record.call && put_call(tx, *record.call) == store::PutResult::Changed)
    result = store::PutResult::Changed;
  return result;
}

store::PutResult put_ticket_record(store::Transaction& tx, const TicketRecord& record,
                                   Instant now) {
  const auto result = put_ticket(tx, record, now);
  if (record.urgent_reason.empty() ||
      record.urgent_reason == store::urgent_reason_of(tx, record.id))
    return result;
  store::put_urgent_reason(tx, record.id, record.urgent_reason);
  return result == store::PutResult::Unchanged ? store::PutResult::Changed : result;
}

store::PutResult put_draft(store::Transaction& tx, const DraftRecord& record) {
  auto result = store::put_asking(tx, record.asking);
  for (const store::SuggestionNote& note : record.events)
    if (store::note_suggestion(tx, note) && result == store::PutResult::Unchanged)
      result = store::PutResult::Changed;
  return result;
}

store::PutResult import_vote(store::Transaction& tx, const store::ArticleVote& vote) {
  const auto before = store::find_vote(tx, vote.article, vote.revision, vote.visitor);
  if (before == vote) return store::PutResult::Unchanged;
  store::put_vote(tx, vote);
  return before ? store::PutResult::Changed : store::PutResult::Added;
}

store::PutResult put_notices(store::Transaction& tx, const NoticeRecord& record) {
  const auto person = store::find_person_by_email(tx, record.person);
  if (!person) refuse_field("person", "nobody has this address");
  const auto before = store::notice_settings(tx, person->id);
  if (before == record.settings) return store::PutResult::Unchanged;
  store::put_notice_settings(tx, person->id, record.settings);
  return store::PutResult::Changed;
}

store::PutResult put_serves(store::Transaction& tx, const ServesRecord& record) {
  const auto person = store::find_person_by_email(tx, record.person);
  if (!person) refuse_field("person", "nobody has this address");
  return store::put_staff_areas(tx, person->id, record.areas);
}

store::PutResult put_phrase(store::Transaction& tx, const CannedReplyRecord& record, Instant now) {
  auto reply = record.reply;
  if (!record.owner.empty()) {
    const auto person = store::find_person_by_email(tx, record.owner);
    if (!person) refuse_field("owner", "nobody has this address");
    reply.owner = person->id;
  }
  return store::put_canned_reply(tx, reply, now);
}

struct Putter {
  store::Transaction& tx;
  Instant now;
  ImportSummary& summary;

  void operator()(const store::Area& area) const { count(put_area(tx, area), summary.areas); }
  void operator()(const store::Person& person) const {
    count(import_person(tx, person, now), summary.people);
  }
  void operator()(const TicketRecord& ticket) const {
    count(put_ticket_record(tx, ticket, now), summary.tickets);
  }

  void operator()(const AccountRecord& record) const {
    count(put_account(tx, record.account), summary.accounts);
    for (const store::Person& person : record.contacts) (*this)(person);
    put_plans(tx, record, summary.plans);
  }

  void operator()(const store::Article& article) const {
    count(put_article(tx, article, kReason, now), summary.articles);
  }

  void operator()(const RevisionRecord& record) const {
    count(restore_revision(tx, record.article, record.revision), summary.revisions);
  }

  void operator()(const store::WorkOrder& order) const {
    count(put_order(tx, order), summary.orders);
  }
  void operator()(const TimeRecord& record) const { count(put_time(tx, record), summary.time); }
  void operator()(const DraftRecord& record) const { count(put_draft(tx, record), summary.drafts); }
  void operator()(const store::ArticleVote& vote) const {
    count(import_vote(tx, vote), summary.votes);
  }
  void operator()(const store::SuggestThreshold& threshold) const {
    count(put_suggest_threshold(tx, threshold), summary.thresholds);
  }
  void operator()(const NoticeRecord& record) const {
    count(put_notices(tx, record), summary.notices);
  }
  void operator()(const store::DismissedPair& pair) const {
    count(put_dismissed_pair(tx, pair), summary.dismissed);
  }
  void operator()(const ServesRecord& record) const {
    count(put_serves(tx, record), summary.serves);
  }
  void operator()(const CannedReplyRecord& record) const {
    count(put_phrase(tx, record, now), summary.phrases);
  }
};

struct CountOf {
  ImportSummary& summary;

  ImportCount& operator()(const store::Area&) const { return summary.areas; }
  ImportCount& operator()(const AccountRecord&) const { return summary.accounts; }
  ImportCount& operator()(const store::Person&) const { return summary.people; }
  ImportCount& operator()(const store::Article&) const { return summary.articles; }
  ImportCount& operator()(const TicketRecord&) const { return summary.tickets; }
  ImportCount& operator()(const RevisionRecord&) const { return summary.revisions; }
  ImportCount& operator()(const store::WorkOrder&) const { return summary.orders; }
  ImportCount& operator()(const TimeRecord&) const { return summary.time; }
  ImportCount& operator()(const DraftRecord&) const { return summary.drafts; }
  ImportCount& operator()(const store::ArticleVote&) const { return summary.votes; }
  ImportCount& operator()(const store::SuggestThreshold&) const { return summary.thresholds; }
  ImportCount& operator()(const NoticeRecord&) const { return summary.notices; }
  ImportCount& operator()(const store::DismissedPair&) const { return summary.dismissed; }
  ImportCount& operator()(const ServesRecord&) const { return summary.serves; }
  ImportCount& operator()(const CannedReplyRecord&) const { return summary.phrases; }
};

}  // namespace

ImportCount& count_of(ImportSummary& summary, const Record& record) {
  return std::visit(CountOf{summary}, record);
}

void put_record(store::Transaction& tx, const Record& record, Instant now, ImportSummary& summary) {
  std::visit(Putter{tx, now, summary}, record);
}

}  // namespace kb::indexer
