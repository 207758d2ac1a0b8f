// SPDX-License-Identifier: MIT
#include "store/work_evidence.h"

#include "store/connection.h"
#include "store/weeks.h"

namespace kb::store {

template <>
struct Columns<UnansweredSearch> {
  static auto of(auto& s) {
    return std::tie(s.query, s.written, s.lang, s.times, s.without_result, s.opened);
  }
};

template <>
struct Columns<SearchedTicket> {
  static auto of(auto& s) { return std::tie(s.query, s.written, s.lang, s.ticket); }
};

template <>
struct Columns<DoubtedArticle> {
  static auto of(auto& a) { return std::tie(a.id, a.lang, a.title, a.unhelpful, a.helpful); }
};

template <>
struct Columns<LaggingTranslation> {
  static auto of(auto& t) {
    return std::tie(t.id, t.lang, t.title, t.source, t.source_title, t.updated, t.source_updated);
  }
};

template <>
struct Columns<UnfoundArticle> {
  static auto of(auto& a) { return std::tie(a.id, a.lang, a.title); }
};

std::vector<UnansweredSearch> unanswered_searches(Transaction& tx, Instant since, int least_times,
                                                  int limit) {
  return tx.connection().records<UnansweredSearch>(
      "select query, max(written), page_lang, count(*), count(case when total = 0 then 1 end),"
      " count(opened) from search_log where at >= :since and searcher <> 'staff' and query <> ''"
      " group by query, page_lang having count(*) >= :least and count(opened) * 10 <= count(*)"
      " order by count(*) desc, query, page_lang limit :limit",
      since, least_times, limit);
}

std::vector<SearchedTicket> searches_before_tickets(Transaction& tx, Instant since) {
  // A cross join, so that the few drafts lead and not the many searches.
  return tx.connection().records<SearchedTicket>(
      "select s.query, max(s.written), s.page_lang, a.ticket from askings a"
      " cross join search_log s where a.started >= :since"
      " and a.outcome = 'sent' and a.ticket <> '' and a.account <> ''"
      " and s.account = a.account and s.account <> '' and s.query <> ''"
      " and s.at >= a.started - " +
          std::to_string(std::chrono::milliseconds(kSearchedBefore).count()) +
          " and s.at <= a.updated group by s.query, s.page_lang, a.ticket"
          " order by s.query, s.page_lang, a.ticket",
      since);
}

std::vector<DoubtedArticle> doubted_articles(Transaction& tx, Instant since) {
  return tx.connection().records<DoubtedArticle>(
      "select a.id, a.lang, a.title, count(case when v.is_helpful = 0 then 1 end),"
      " count(case when v.is_helpful = 1 then 1 end) from article_votes v"
      " join articles a on a.id = v.article and a.revision = v.revision"
      " where v.at >= :since and a.state = 'published' group by a.id, a.lang, a.title"
      " having count(case when v.is_helpful = 0 then 1 end) > 0 order by a.id",
      since);
}

std::vector<std::string> reasons_against(Transaction& tx, const std::string& article,
                                         Instant since, int limit) {
  return tx.connection().select<std::string>(
      "select v.why from article_votes v join articles a"
      " on a.id = v.article and a.revision = v.revision where v.article = :article"
      " and v.is_helpful = 0 and v.why <> '' and v.at >= :since order by v.at desc limit :limit",
      article, since, limit);
}

std::vector<LaggingTranslation> lagging_translations(Transaction& tx) {
  return tx.connection().records<LaggingTranslation>(
      "select t.id, t.lang, t.title, s.id, s.title, t.updated, s.updated from articles t"
      " join articles s on s.id = t.translation_of where t.state = 'published'"
      " and s.state = 'published' and s.updated > t.updated order by t.id");
}

std::vector<UnfoundArticle> unfound_articles(Transaction& tx, Instant since, int limit) {
  const auto counted =
      tx.connection().select<std::optional<Week>>("select min(week) from search_weeks").front();
  if (!counted || *counted > week_of(since)) return {};
  return tx.connection().records<UnfoundArticle>(
      "select id, lang, title from articles a where state = 'published' and created < :since"
      " and not exists (select 1 from article_weeks w where w.article = a.id and w.week >= :week)"
      " order by created, id limit :limit",
      since, week_of(since), limit);
}

}  // namespace kb::store
