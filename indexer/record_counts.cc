// SPDX-License-Identifier: MIT
#include "indexer/put_record.h"

namespace kb::indexer {
namespace {

struct CountOf {
  ImportSummary& summary;

  ImportCount& operator()(const AreaRecord&) const { return summary.areas; }
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
  ImportCount& operator()(const ArticleDraftRecord&) const { return summary.article_drafts; }
  ImportCount& operator()(const store::Redirect&) const { return summary.redirects; }
  ImportCount& operator()(const store::ArticleImage&) const { return summary.images; }
  ImportCount& operator()(const store::NotedBasis&) const { return summary.translations; }
  ImportCount& operator()(const store::ArticleReview&) const { return summary.reviews; }
  ImportCount& operator()(const store::WorkDismissal&) const { return summary.aside; }
  ImportCount& operator()(const ServesRecord&) const { return summary.serves; }
  ImportCount& operator()(const store::Synonym&) const { return summary.synonyms; }
  ImportCount& operator()(const SettingRecord&) const { return summary.settings; }
  ImportCount& operator()(const store::Guard&) const { return summary.guards; }
  ImportCount& operator()(const store::Promoted&) const { return summary.promoted; }
  ImportCount& operator()(const ClockRecord&) const { return summary.clocks; }
  ImportCount& operator()(const store::OutsideLink&) const { return summary.outside; }
  ImportCount& operator()(const CannedReplyRecord&) const { return summary.phrases; }
  ImportCount& operator()(const store::HarmlessOf&) const { return summary.harmless; }
};

}  // namespace

ImportCount& count_of(ImportSummary& summary, const Record& record) {
  return std::visit(CountOf{summary}, record);
}

}  // namespace kb::indexer
