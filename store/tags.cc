// SPDX-License-Identifier: MIT
#include "store/tags.h"

#include <array>

#include "store/change_log.h"
#include "store/checks.h"
#include "store/connection.h"

namespace kb::store {
namespace {

struct Place {
  std::string table, owner;
};
const std::array<Place, 2> kPlaces{{{"article_tags", "article"}, {"article_draft_tags", "draft"}}};

void require_tag(const std::string& tag) {
  require_text("article_tags.tag", tag);
  if (tag.empty() || tag.size() > kMaxTagBytes)
    throw Error(ErrorCode::BadInput, "article_tags.tag is empty or too long");
}

// What is being written follows what is published.
void rename_in(Transaction& tx, const Place& place, const std::string& from,
               const std::string& to) {
  tx.connection().execute("delete from " + place.table + " where tag = :from and " + place.owner +
                              " in (select " + place.owner + " from " + place.table +
                              " where tag = :to)",
                          from, to);
  tx.connection().execute("update " + place.table + " set tag = :to where tag = :from", to, from);
}

std::vector<std::string> articles_with(Transaction& tx, const std::string& tag) {
  return tx.connection().select<std::string>(
      "select distinct article from article_tags where tag = :tag order by article", tag);
}

long long record_all(Transaction& tx, const std::vector<std::string>& articles) {
  for (const auto& id : articles) record_change(tx, Thing::Article, id);
  return static_cast<long long>(articles.size());
}

}  // namespace

std::vector<TagCount> tag_counts(Transaction& tx) {
  std::vector<TagCount> counts;
  for (auto& [tag, articles] : tx.connection().select<std::string, long long>(
           "select tag, count(distinct article) from article_tags group by tag order by tag"))
    counts.push_back({std::move(tag), articles});
  return counts;
}

long long rename_tag(Transaction& tx, const std::string& from, const std::string& to) {
  require_tag(from);
  require_tag(to);
  if (from == to) return 0;
  tx.lock_changes();
  const auto articles = articles_with(tx, from);
  for (const Place& place : kPlaces) rename_in(tx, place, from, to);
  return record_all(tx, articles);
}

long long remove_tag(Transaction& tx, const std::string& tag) {
  require_tag(tag);
  tx.lock_changes();
  const auto articles = articles_with(tx, tag);
  for (const Place& place : kPlaces)
    tx.connection().execute("delete from " + place.table + " where tag = :tag", tag);
  return record_all(tx, articles);
}

}  // namespace kb::store
