// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "store/accounts.h"
#include "store/article_drafts.h"
#include "store/article_images.h"
#include "store/article_reviews.h"
#include "store/articles.h"
#include "store/attachments.h"
#include "store/calls.h"
#include "store/canned_replies.h"
#include "store/covered_values.h"
#include "store/dismissed_pairs.h"
#include "store/draft_asides.h"
#include "store/feedback.h"
#include "store/guards.h"
#include "store/harmless_secrets.h"
#include "store/notice_settings.h"
#include "store/outside_links.h"
#include "store/people.h"
#include "store/plans.h"
#include "store/promoted.h"
#include "store/redirects.h"
#include "store/suggest_thresholds.h"
#include "store/suggestions.h"
#include "store/synonyms.h"
#include "store/tickets.h"
#include "store/time_entries.h"
#include "store/timers.h"
#include "store/translations.h"
#include "store/work_dismissals.h"
#include "store/work_orders.h"

// What import reads and export writes: one record a JSON line, {"kind":"article",…}. A line without
// `kind` is an article, published and public unless it says otherwise. Unknown fields are passed
// over.
//
// In:      a line of at most kMaxRecordBytes, nested at most kMaxRecordDepth deep.
// Throws:  Error BadInput naming the field and what is wrong with it.
// Threads: any.
namespace kb::indexer {

inline constexpr size_t kMaxRecordBytes = 4 << 20;
inline constexpr int kMaxRecordDepth = 32;

struct PlanRecord {
  store::SupportPlan plan;
  std::vector<store::PlanAlert> alerts;  // of which the account was told
};

struct AccountRecord {
  store::Account account;
  std::vector<store::Person> contacts;
  std::vector<PlanRecord> plans;
};

struct TimeRecord {
  store::TimeEntry entry;
  std::optional<store::Call> call;
  store::RemarkForStaff remark;
};

// What an export says of its files is for who reads it: their bytes lie elsewhere, and an import
// passes them over.
struct TicketRecord : store::Ticket {
  TicketRecord() = default;
  explicit TicketRecord(store::Ticket ticket) : store::Ticket(std::move(ticket)) {}
  std::string urgent_reason;
  std::vector<store::Attachment> files;
};

struct RevisionRecord {
  std::string article;  // id
  store::Revision revision;
};

// A draft of a ticket with what was suggested beside it and what came of that.
struct DraftRecord {
  store::Asking asking;
  std::vector<store::SuggestionNote> events;
};

// Which notices a person wants.
struct NoticeRecord {
  std::string person;  // e-mail address
  store::NoticeSettings settings;
};

// Which areas a member of staff answers.
struct ServesRecord {
  std::string person;  // e-mail address
  std::vector<std::string> areas;
};

// An article that is being written, with the texts that are not merged into it yet. What open pages
// stand on stays behind.
struct ArticleDraftRecord {
  store::ArticleDraft draft;
  std::vector<store::DraftAside> asides;
  std::vector<store::CoveredValue> covered = {};
  std::vector<std::string> alike = {};  // tickets that it answers besides its own
};

// An area with the ids of those that were merged into it.
struct AreaRecord : store::Area {
  std::vector<std::string> was;
};

// What administrators set while the program runs.
struct SettingRecord {
  std::string name, value;
};

// How long a person has worked on a ticket without noting it; its person by e-mail address.
struct ClockRecord {
  store::Timer timer;
};

// A phrase for answers; its owner by e-mail address, not by id.
struct CannedReplyRecord {
  store::CannedReply reply;
  std::string owner;  // empty: shared
};

using Record =
    std::variant<AreaRecord, AccountRecord, store::Person, store::Article, TicketRecord,
                 RevisionRecord, store::WorkOrder, TimeRecord, DraftRecord, store::ArticleVote,
                 store::SuggestThreshold, NoticeRecord, store::DismissedPair, ServesRecord,
                 ArticleDraftRecord, store::Redirect, store::ArticleImage, store::NotedBasis,
                 store::ArticleReview, store::WorkDismissal, store::Synonym, SettingRecord,
                 store::Guard, store::Promoted, ClockRecord, store::OutsideLink, CannedReplyRecord,
                 store::HarmlessOf>;

// "area", "account", "staff", "article" …, in the order of Record. An image is what is told of it:
// its bytes lie in the folder of the attachments.
std::string_view kind_of(const Record& record);

Record record_from_json(std::string_view line);
std::string to_json(const Record& record);  // one line, without its end

}  // namespace kb::indexer
