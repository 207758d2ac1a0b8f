// SPDX-License-Identifier: MIT
#include "indexer/put_record.h"

#include "indexer/record_checks.h"
#include "store/area_order.h"
#include "store/audit_people.h"
#include "store/site_settings.h"
#include "store/staff_areas.h"
#include "store/ticket_drafts.h"
#include "store/ticket_lists.h"

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

store::PutResult put_basis(store::Transaction& tx, const store::NotedBasis& noted) {
  const auto before = store::translation_basis(tx, noted.article);
  if (before == noted.basis) return store::PutResult::Unchanged;
  store::put_translation_basis(tx, noted.article, noted.basis);
  return before ? store::PutResult::Changed : store::PutResult::Added;
}

store::PutResult put_serves(store::Transaction& tx, const ServesRecord& record) {
  const auto person = store::find_person_by_email(tx, record.person);
  if (!person) refuse_field("person", "nobody has this address");
  return store::put_staff_areas(tx, person->id, record.areas);
}

store::PutResult put_article_draft_record(store::Transaction& tx,
                                          const ArticleDraftRecord& record) {
  auto result = store::put_article_draft(tx, record.draft);
  for (const store::DraftAside& aside : record.asides) {
    if (store::find_draft_aside(tx, aside.draft, aside.tab) == aside) continue;
    store::put_draft_aside(tx, aside);
    if (result == store::PutResult::Unchanged) result = store::PutResult::Changed;
  }
  if (store::covered_values(tx, record.draft.id) == record.covered &&
      store::alike_tickets(tx, record.draft.id) == record.alike)
    return result;
  store::put_covered_values(tx, record.draft.id, record.covered);
  store::put_alike_tickets(tx, record.draft.id, record.alike);
  return result == store::PutResult::Unchanged ? store::PutResult::Changed : result;
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

// A line of a file has no time: once known, whatever was done with it here stands.
store::PutResult put_synonym_record(store::Transaction& tx, store::Synonym synonym, Instant now) {
  if (synonym.created == Instant{}) {
    if (store::find_synonym(tx, synonym.lang, synonym.line)) return store::PutResult::Unchanged;
    synonym.created = synonym.changed = now;
  }
  return store::put_synonym(tx, synonym);
}

store::PutResult put_area_record(store::Transaction& tx, const AreaRecord& record) {
  auto result = store::put_area(tx, record);
  for (const auto& former : record.was)
    if (store::put_area_redirect(tx, former, record.id) && result == store::PutResult::Unchanged)
      result = store::PutResult::Changed;
  return result;
}

store::PutResult put_clock(store::Transaction& tx, const ClockRecord& record) {
  store::Timer timer = record.timer;
  const auto person = store::find_person_by_email(tx, timer.person);
  if (!person) refuse_field("person", "nobody has this address");
  if (!store::find_ticket_head(tx, timer.ticket)) refuse_field("ticket", "is not there");
  timer.person = person->id;
  const auto before = store::find_timer(tx, timer.person, timer.ticket);
  if (before == timer) return store::PutResult::Unchanged;
  const auto running = store::running_timer(tx, timer.person);
  if (timer.started && running && running->ticket != timer.ticket)
    refuse_field("started", "another clock of this person runs");
  store::put_timer(tx, timer);
  return before ? store::PutResult::Changed : store::PutResult::Added;
}

struct Putter {
  store::Transaction& tx;
  Instant now;
  ImportSummary& summary;

  void operator()(const AreaRecord& area) const { count(put_area_record(tx, area), summary.areas); }
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
  void operator()(const ArticleDraftRecord& record) const {
    count(put_article_draft_record(tx, record), summary.article_drafts);
  }
  void operator()(const store::HarmlessOf& harmless) const {
    count(add_harmless_secrets(tx, harmless), summary.harmless);
  }
  void operator()(const store::Redirect& redirect) const {
    count(put_redirect(tx, redirect), summary.redirects);
  }
  void operator()(const store::ArticleImage& image) const {
    count(put_article_image(tx, image), summary.images);
  }
  void operator()(const store::NotedBasis& basis) const {
    count(put_basis(tx, basis), summary.translations);
  }
  void operator()(const store::ArticleReview& review) const {
    count(put_article_review(tx, review), summary.reviews);
  }
  void operator()(const store::WorkDismissal& aside) const {
    count(put_work_dismissal(tx, aside), summary.aside);
  }
  void operator()(const ServesRecord& record) const {
    count(put_serves(tx, record), summary.serves);
  }
  void operator()(const store::Synonym& synonym) const {
    count(put_synonym_record(tx, synonym, now), summary.synonyms);
  }
  void operator()(const SettingRecord& setting) const {
    count(store::put_site_setting(tx, setting.name, setting.value), summary.settings);
  }
  void operator()(const store::Guard& guard) const { count(put_guard(tx, guard), summary.guards); }
  void operator()(const store::Promoted& promoted) const {
    count(put_promoted(tx, promoted), summary.promoted);
  }
  void operator()(const ClockRecord& record) const { count(put_clock(tx, record), summary.clocks); }
  void operator()(const store::OutsideLink& link) const {
    count(put_outside_link(tx, link), summary.outside);
  }
  void operator()(const CannedReplyRecord& record) const {
    count(put_phrase(tx, record, now), summary.phrases);
  }
};

}  // namespace

void put_record(store::Transaction& tx, const Record& record, Instant now, ImportSummary& summary) {
  std::visit(Putter{tx, now, summary}, record);
}

}  // namespace kb::indexer
