// SPDX-License-Identifier: MIT
#include "bench/support/made_work.h"

#include <fmt/format.h>

#include "bench/support/corpus.h"
#include "bench/support/made_firm.h"
#include "core/calendar.h"
#include "store/article_drafts.h"
#include "store/audit.h"
#include "store/calls.h"
#include "store/canned_replies.h"
#include "store/feedback.h"
#include "store/guards.h"
#include "store/people.h"
#include "store/plans.h"
#include "store/promoted.h"
#include "store/search_log.h"
#include "store/suggestions.h"
#include "store/synonyms.h"
#include "store/time_entries.h"
#include "store/work_orders.h"

namespace kb::bench {
namespace {

using namespace std::chrono_literals;

constexpr int kSearches = 60'000, kQueries = 3000, kVotes = 4000, kAskings = 4000, kOrders = 400,
              kDrafts = 60, kPhrases = 120, kGuards = 150, kPromoted = 60, kSynonyms = 200,
              kAuditEntries = 5000;
constexpr const char* kTechnician = "equipo1@firma.example";

struct Making {
  store::Transaction& tx;
  const MadeWork& work;
  MadeTexts texts{kFirmWords};

  std::string any_article() {
    return MadeFirm::article(static_cast<int>(texts.below(static_cast<size_t>(work.articles))));
  }
  std::string account(int number) { return fmt::format("cuenta{}", number % work.accounts); }
  // The same share of a year before the last moment.
  Instant moment(int number, int of) { return work.last - (of - number) * (365 * 24h) / of; }
};

void put_searches(Making& making) {
  std::vector<std::string> queries;
  for (int i = 0; i < kQueries; ++i)
    queries.push_back(making.texts.text(1 + making.texts.below(3)));
  std::vector<store::LoggedSearch> searches;
  for (int i = 0; i < kSearches; ++i) {
    store::LoggedSearch search;
    search.at = making.moment(i, kSearches);
    search.searcher = static_cast<store::Searcher>(i % 3);
    if (search.searcher == store::Searcher::Client) search.account = making.account(i);
    search.page_lang = "es";
    search.query = search.written = queries[making.texts.below(making.texts.below(kQueries) + 1)];
    search.total = i % 12 == 0 ? 0 : 20;
    search.visit = fmt::format("visita{}", i / 3);
    if (search.total > 0)
      for (int place = 0; place < 10; ++place) {
        search.found.push_back(making.any_article());
        search.shown += fmt::format("{}\t{:.2f}\n", search.found.back(), 9.0 - place);
      }
    if (search.total > 0 && i % 4 == 0) search.opened = search.found.front();
    search.area = "correo";
    search.solved = i % 16 == 4;
    searches.push_back(std::move(search));
  }
  store::log_searches(making.tx, searches);
}

void put_votes(Making& making) {
  for (int i = 0; i < kVotes; ++i)
    store::put_vote(making.tx, {making.any_article(), 1, fmt::format("visita{}", i), i % 4 != 0,
                                making.moment(i, kVotes), i % 8 == 0 ? "No lo entiendo" : ""});
}

void put_askings(Making& making) {
  for (int i = 0; i < kAskings; ++i) {
    store::Asking asking;
    asking.id = fmt::format("borrador{}", i);
    asking.account = making.account(i);
    asking.person =
        store::find_person_by_email(making.tx, fmt::format("persona0@{}.example", asking.account))
            .value()
            .id;
    asking.area = "correo";
    asking.lang = "es";
    asking.started = asking.updated = making.moment(i, kAskings);
    asking.subject = making.texts.text(6);
    asking.body = making.texts.text(40);
    const bool is_sent = i % 3 != 0;
    asking.outcome = is_sent ? store::AskingOutcome::Sent : store::AskingOutcome::Solved;
    if (is_sent) asking.ticket = MadeFirm::ticket(i);
    const auto best = making.any_article();
    if (!is_sent) asking.article = best;
    store::put_asking(making.tx, asking);
    for (int rank = 1; rank <= 3; ++rank)
      store::note_suggestion(
          making.tx, {asking.id, store::Suggested::Article, rank == 1 ? best : making.any_article(),
                      store::SuggestionEvent::Shown, asking.updated, rank, 0.7});
  }
}

void put_plans(Making& making) {
  const Day today = local_day(making.work.last);
  for (int i = 0; i < making.work.accounts; ++i) {
    store::SupportPlan plan;
    plan.account = making.account(i);
    plan.name = "Soporte";
    plan.prepaid_minutes = 6000;
    plan.starts = next_day(today, -400);
    plan.ends = next_day(today, 60);
    plan.rate_cents = 6000;
    store::put_plan(making.tx, plan);
  }
}

void put_time(Making& making) {
  for (int i = 0; i < making.work.tickets; ++i) {
    store::TimeEntry entry;
    entry.id = fmt::format("tiempo{}", i);
    entry.account = making.account(i);
    entry.ticket = MadeFirm::ticket(i);
    entry.kind = i % 200 == 7 ? store::TimeKind::Call : store::TimeKind::Work;
    entry.staff = kTechnician;
    entry.at = entry.counts_at = entry.recorded = making.moment(i, making.work.tickets);
    entry.real_minutes = 5 + i % 30;
    entry.charged_minutes = 10;
    entry.note = making.texts.text(8);
    store::put_time_entry(making.tx, entry);
    if (entry.kind == store::TimeKind::Call)
      store::put_call(making.tx, {entry.id,
                                  fmt::format("persona0@{}.example", entry.account),
                                  store::FollowUp::NotAsked,
                                  {},
                                  {},
                                  {}});
  }
}

store::OrderVersion made_version(Making& making, Instant at) {
  store::OrderVersion version;
  version.number = 1;
  version.author = kTechnician;
  version.at = at;
  version.valid_until = next_day(local_day(at), 30);
  version.state = store::VersionState::Approved;
  version.scope = making.texts.text(30);
  for (int line = 0; line < 5; ++line) version.lines.push_back({making.texts.text(5), 60, 6000});
  return version;
}

// One in ten is still worked on.
void put_orders(Making& making) {
  for (int i = 0; i < kOrders; ++i) {
    store::WorkOrder order;
    order.id = fmt::format("E-{}", i);
    order.account = making.account(i);
    order.requester = fmt::format("persona0@{}.example", order.account);
    order.created = making.moment(i, kOrders);
    order.title = making.texts.text(5);
    order.description = making.texts.text(40);
    order.state = i % 10 == 7 ? store::OrderState::InProgress : store::OrderState::Closed;
    order.versions.push_back(made_version(making, order.created));
    order.approved_version = 1;
    order.events.push_back({std::nullopt, kTechnician, order.created, 0, {}});
    order.events.push_back({store::OrderAction::Approve, order.requester, order.created, 1, {}});
    store::put_order(making.tx, order);
  }
}

void put_writing(Making& making) {
  const auto author = store::find_person_by_email(making.tx, MadeFirm::staff()).value().id;
  for (int i = 0; i < kDrafts; ++i) {
    auto draft = store::new_article_draft(author, "es", making.moment(i, kDrafts));
    draft.id = MadeFirm::draft(i);
    draft.area = "correo";
    draft.title = making.texts.text(6);
    draft.summary = making.texts.text(12);
    for (int section = 0; section < 6; ++section)
      draft.body += fmt::format("## {}\n\n{}.\n\n", making.texts.text(4), making.texts.text(80));
    draft.state = i % 5 == 0 ? store::DraftState::Review : store::DraftState::Writing;
    store::put_article_draft(making.tx, draft);
  }
  for (int i = 0; i < kPhrases; ++i) {
    store::CannedReply phrase;
    if (i % 4 == 0) phrase.owner = author;
    phrase.title = making.texts.text(4);
    phrase.body = "Hola, {{nombre}}: " + making.texts.text(40);
    store::put_canned_reply(making.tx, phrase, making.work.last);
  }
}

void put_curation(Making& making) {
  for (int i = 0; i < kGuards; ++i)
    store::put_guard(making.tx, {making.texts.text(2), "es", making.any_article(), 3,
                                 MadeFirm::staff(), making.moment(i, kGuards)});
  for (int i = 0; i < kPromoted; ++i)
    store::put_promoted(making.tx,
                        {making.texts.text(2), "", making.any_article(), making.work.last - 24h,
                         making.work.last + 30 * 24h, MadeFirm::staff(), making.work.last});
  for (int i = 0; i < kSynonyms; ++i) {
    store::Synonym synonym;
    synonym.lang = "es";
    synonym.line = fmt::format("{} = sinónimo{}", making.texts.text(1), i);
    synonym.author = MadeFirm::staff();
    synonym.created = synonym.changed = making.work.last;
    store::put_synonym(making.tx, synonym);
  }
  for (int i = 0; i < kAuditEntries; ++i)
    store::add_audit(making.tx, {0,
                                 making.moment(i, kAuditEntries),
                                 {"", "Equipo 0", store::Origin::Internet},
                                 store::Act::Changed,
                                 store::Audited::Account,
                                 making.account(i)});
}

}  // namespace

void put_work(store::Transaction& tx, const MadeWork& work) {
  Making making{tx, work};
  put_searches(making);
  put_votes(making);
  put_askings(making);
  put_plans(making);
  put_time(making);
  put_orders(making);
  put_writing(making);
  put_curation(making);
}

}  // namespace kb::bench
