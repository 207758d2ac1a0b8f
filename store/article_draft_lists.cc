// SPDX-License-Identifier: MIT
#include "store/article_drafts.h"
#include "store/connection.h"
#include "store/draft_names.h"

namespace kb::store {

template <>
struct Columns<DraftHead> {
  static auto of(auto& d) {
    return std::tie(d.id, d.article, d.author, d.author_name, d.state, d.lang, d.area, d.audience,
                    d.title, d.reason, d.ticket, d.started, d.updated);
  }
};

namespace {

const std::string kSelect =
    "select d.id, d.article, d.author, coalesce(nullif(p.name, ''), p.email, ''), d.state, d.lang,"
    " d.area, d.audience, d.title, d.reason, d.ticket, d.started, d.updated"
    " from article_drafts d left join people p on p.id = d.author ";
const std::string kLatestFirst = " order by d.updated desc, d.id desc limit :limit";

}  // namespace

std::vector<DraftHead> open_drafts(Transaction& tx, int limit) {
  return tx.connection().records<DraftHead>(kSelect + kLatestFirst, limit);
}

std::vector<DraftHead> drafts_of_article(Transaction& tx, const std::string& article, int limit) {
  if (!is_fit_id(article)) return {};
  return tx.connection().records<DraftHead>(kSelect + "where d.article = :article" + kLatestFirst,
                                            article, limit);
}

std::vector<DraftHead> drafts_of_person(Transaction& tx, const std::string& person, int limit) {
  if (!is_fit_id(person)) return {};
  return tx.connection().records<DraftHead>(kSelect + "where d.author = :author" + kLatestFirst,
                                            person, limit);
}

std::vector<DraftHead> drafts_of_ticket(Transaction& tx, const std::string& ticket) {
  if (!is_fit_id(ticket)) return {};
  return tx.connection().records<DraftHead>(
      kSelect + "where d.ticket = :ticket order by d.updated desc, d.id desc", ticket);
}

std::vector<DraftHead> drafts_in_review(Transaction& tx, int limit) {
  return tx.connection().records<DraftHead>(
      kSelect + "where d.state = 'review' order by d.updated, d.id limit :limit", limit);
}

long long count_drafts(Transaction& tx, DraftState state) {
  return tx.connection()
      .select<long long>("select count(*) from article_drafts where state = :state", state)
      .at(0);
}

}  // namespace kb::store
