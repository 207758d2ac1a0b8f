// SPDX-License-Identifier: MIT
#include "store/article_lists.h"

#include "store/connection.h"

namespace kb::store {

template <>
struct Columns<ArticleHead> {
  static auto of(auto& a) {
    return std::tie(a.id, a.lang, a.area, a.title, a.summary, a.translation_of, a.updated);
  }
};

template <>
struct Columns<AreaTotal> {
  static auto of(auto& t) { return std::tie(t.area, t.articles); }
};

namespace {

const std::string kReadable =
    " from articles where state = 'published' and (audience = 'public'"
    " or (audience = 'clients' and :clients = 1) or (audience = 'internal' and :internal = 1))";
const std::string kSelect =
    "select id, lang, coalesce(area, ''), title, summary, translation_of, updated" + kReadable;

bool holds_clients(ArticleAudience widest) {
  return widest != ArticleAudience::Public;
}
bool holds_internal(ArticleAudience widest) {
  return widest == ArticleAudience::Internal;
}

}  // namespace

std::vector<ArticleHead> articles_in_area(Transaction& tx, const std::string& area,
                                          ArticleAudience widest) {
  return tx.connection().records<ArticleHead>(kSelect + " and area = :area order by title, id",
                                              holds_clients(widest), holds_internal(widest), area);
}

std::vector<ArticleHead> newest_articles(Transaction& tx, ArticleAudience widest, int limit) {
  return tx.connection().records<ArticleHead>(kSelect + " order by updated desc, id limit :limit",
                                              holds_clients(widest), holds_internal(widest),
                                              static_cast<long long>(limit));
}

std::vector<ArticleHead> newest_public(Transaction& tx, const std::string& lang, int limit) {
  return tx.connection().records<ArticleHead>(
      "select id, lang, coalesce(area, ''), title, summary, translation_of, updated from articles"
      " where state = 'published' and audience = 'public' and lang = :lang"
      " order by updated desc, id limit :limit",
      lang, static_cast<long long>(limit));
}

std::vector<ArticleHead> article_versions(Transaction& tx, const std::string& id,
                                          ArticleAudience widest) {
  const std::string source =
      "(select coalesce(nullif(translation_of, ''), id) from articles where id = ";
  return tx.connection().records<ArticleHead>(
      kSelect + " and (id = " + source + ":id) or translation_of = " + source + ":same))" +
          " order by case when id = :self then 0 else 1 end, lang, id",
      holds_clients(widest), holds_internal(widest), id, id, id);
}

std::vector<AreaTotal> area_totals(Transaction& tx, ArticleAudience widest) {
  return tx.connection().records<AreaTotal>(
      "select coalesce(area, ''), count(distinct coalesce(nullif(translation_of, ''), id))" +
          kReadable + " group by area order by coalesce(area, '')",
      holds_clients(widest), holds_internal(widest));
}

}  // namespace kb::store
