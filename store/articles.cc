// SPDX-License-Identifier: MIT
#include "store/articles.h"

#include "store/article_images.h"
#include "store/article_names.h"
#include "store/change_log.h"
#include "store/checks.h"
#include "store/connection.h"
#include "store/ensure.h"
#include "store/insert_rows.h"
#include "store/solved_with.h"
#include "text/fold.h"

namespace kb::store {

std::string_view to_text(ArticleState state) {
  return name_of(state);
}
std::string_view to_text(ArticleAudience audience) {
  return name_of(audience);
}
std::optional<ArticleState> article_state_from(std::string_view text) {
  return value_named<ArticleState>(text);
}
std::optional<ArticleAudience> article_audience_from(std::string_view text) {
  return value_named<ArticleAudience>(text);
}

template <>
struct Columns<Article> {
  static auto of(auto& a) {
    return std::tie(a.id, a.lang, a.area, a.audience, a.state, a.author, a.translation_of,
                    a.successor, a.created, a.updated, a.revision, a.title, a.summary, a.body);
  }
};

template <>
struct Columns<Revision> {
  static auto of(auto& r) {
    return std::tie(r.number, r.at, r.author, r.reason, r.title, r.summary, r.body, r.publisher);
  }
};

namespace {

const std::string kSelect =
    "select id, lang, coalesce(area, ''), audience, state, author, translation_of, successor,"
    " created, updated, revision, title, summary, body from articles ";

void check(const Article& article) {
  require_id("articles.id", article.id);
  require_id("articles.lang", article.lang);
  require_id_or_none("articles.area", article.area);
  require_id_or_none("articles.translation_of", article.translation_of);
  require_id_or_none("articles.successor", article.successor);
  require_text("articles.author", article.author);
  require_text("articles.title", article.title);
  require_text("articles.summary", article.summary);
  require_text("articles.body", article.body);
  for (const std::string& tag : article.tags) require_text("articles.tags", tag);
}

auto content(const Article& a) {
  return std::tie(a.lang, a.area, a.audience, a.state, a.author, a.translation_of, a.successor,
                  a.title, a.summary, a.body, a.tags);
}

bool is_same(const Article& given, const Article& stored) {
  const bool has_date = given.updated != Instant{};
  return content(given) == content(stored) && (!has_date || given.updated == stored.updated);
}

std::vector<std::string> tags_of(Transaction& tx, const std::string& id) {
  return tx.connection().select<std::string>(
      "select tag from article_tags where article = :article order by position", id);
}

void write_article(Transaction& tx, const Article& article) {
  tx.connection().write(
      "insert into articles (id, lang, area, audience, state, author, translation_of, successor,"
      " created, updated, revision, title, summary, body) values (:id, :lang, nullif(:area, ''), "
      ":audience,"
      " :state, :author, :translation_of, :successor, :created, :updated, :revision, :title,"
      " :summary, :body)"
      " on conflict (id) do update set lang = excluded.lang, area = excluded.area,"
      " audience = excluded.audience, state = excluded.state, author = excluded.author,"
      " translation_of = excluded.translation_of,"
      " successor = excluded.successor, updated = excluded.updated,"
      " revision = excluded.revision, title = excluded.title, summary = excluded.summary,"
      " body = excluded.body",
      article);
  tx.connection().execute("update articles set folded = :folded where id = :id",
                          text::fold(article.id + ' ' + article.title), article.id);
}

void replace_tags(Transaction& tx, const Article& article, const std::vector<std::string>& old) {
  if (article.tags == old) return;
  if (!old.empty()) {
    tx.connection().execute("delete from article_tags where article = :article", article.id);
  }
  std::vector<std::tuple<std::string, int, std::string>> rows;
  for (const std::string& tag : article.tags) {
    rows.emplace_back(article.id, static_cast<int>(rows.size()), tag);
  }
  insert_rows(tx.connection(), "insert into article_tags (article, position, tag)", rows);
}

void add_revision(Transaction& tx, const Article& article, const std::string& reason, Instant at) {
  tx.connection().execute(
      "insert into revisions (article, number, at, author, reason, title, summary, body)"
      " values (:article, :number, :at, :author, :reason, :title, :summary, :body)",
      article.id, article.revision, at, article.author, reason, article.title, article.summary,
      article.body);
}

// Fills in what the caller may leave out.
void complete(Article& article, const std::optional<Article>& before, Instant now) {
  if (article.updated == Instant{}) article.updated = now;
  if (before) article.created = before->created;
  if (article.created == Instant{}) article.created = article.updated;
  article.revision = before ? before->revision + 1 : 1;
}

}  // namespace

PutResult put_article(Transaction& tx, Article article, const std::string& reason, Instant now) {
  check(article);
  require_text("revisions.reason", reason);
  tx.lock_changes();
  const auto before = find_article(tx, article.id);
  if (before && is_same(article, *before)) return PutResult::Unchanged;
  complete(article, before, now);
  static const Article kNone;
  const Article& old = before ? *before : kNone;
  if (article.area != old.area) ensure_area(tx, article.area);
  write_article(tx, article);
  replace_tags(tx, article, old.tags);
  add_revision(tx, article, reason, now);
  if (article.body != old.body) note_images(tx, article.id, article.body, ImageUse::Now);
  if (!before) note_solved_with_article(tx, article.id);
  record_change(tx, Thing::Article, article.id);
  return before ? PutResult::Changed : PutResult::Added;
}

std::optional<Article> find_article(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return std::nullopt;
  auto found = tx.connection().records<Article>(kSelect + "where id = :id", id);
  if (found.empty()) return std::nullopt;
  found.front().tags = tags_of(tx, id);
  return std::move(found.front());
}

std::vector<Revision> revisions_of(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return {};
  return tx.connection().records<Revision>(
      "select number, at, author, reason, title, summary, body, publisher from revisions"
      " where article = :article order by number",
      id);
}

std::vector<Revision> revision_heads(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return {};
  return tx.connection().records<Revision>(
      "select number, at, author, reason, title, '', '', publisher from revisions"
      " where article = :article order by number",
      id);
}

std::optional<Revision> find_revision(Transaction& tx, const std::string& id, int number) {
  if (!is_fit_id(id)) return std::nullopt;
  auto found = tx.connection().records<Revision>(
      "select number, at, author, reason, title, summary, body, publisher from revisions"
      " where article = :article and number = :number",
      id, number);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Article> translations_of(Transaction& tx, const Article& article) {
  const std::string& source = article.translation_of.empty() ? article.id : article.translation_of;
  auto found = tx.connection().records<Article>(
      kSelect +
          "where (id = :source or translation_of = :same_source) and id <> :self order by lang, id",
      source, source, article.id);
  for (Article& translation : found) translation.tags = tags_of(tx, translation.id);
  return found;
}

std::vector<std::string> article_ids(Transaction& tx) {
  return tx.connection().select<std::string>("select id from articles order by id");
}

}  // namespace kb::store
