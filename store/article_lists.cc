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

const std::string kIsReadable =
    " where state = 'published' and (audience = 'public'"
    " or (audience = 'clients' and :clients = 1) or (audience = 'internal' and :internal = 1))";
const std::string kColumns =
    "select id, lang, coalesce(area, ''), title, summary, translation_of, updated from ";
const std::string kSelect = kColumns + "articles" + kIsReadable;

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
      kColumns +
          "articles where state = 'published' and audience = 'public' and lang = :lang"
          " order by updated desc, id limit :limit",
      lang, static_cast<long long>(limit));
}

std::vector<ArticleHead> article_versions(Transaction& tx, const std::string& id,
                                          ArticleAudience widest) {
  // A cross join, so that they are found by their keys: else every published article is read.
  const std::string source =
      "(select coalesce(nullif(translation_of, ''), id) from articles where id = ";
  const std::string versions =
      "(select id as version from articles where id = " + source +
      ":id) union select id from articles where translation_of = " + source +
      ":same)) as versions cross join articles";
  return tx.connection().records<ArticleHead>(
      kColumns + versions + kIsReadable +
          " and id = version order by case when id = :self then 0 else 1 end, lang, id",
      id, id, holds_clients(widest), holds_internal(widest), id);
}

std::vector<AreaTotal> area_totals(Transaction& tx, ArticleAudience widest) {
  return tx.connection().records<AreaTotal>(
      "select coalesce(area, ''), count(distinct coalesce(nullif(translation_of, ''), id))"
      " from articles" +
          kIsReadable + " group by area order by coalesce(area, '')",
      holds_clients(widest), holds_internal(widest));
}

std::map<std::string, long long> articles_by_language(Transaction& tx) {
  std::map<std::string, long long> counts;
  for (auto& [lang, count] : tx.connection().select<std::string, long long>(
           "select lang, count(*) from articles where state = 'published' group by lang"))
    counts.emplace(std::move(lang), count);
  return counts;
}

}  // namespace kb::store
