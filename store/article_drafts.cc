// SPDX-License-Identifier: MIT
#include "store/article_drafts.h"

#include "core/crypto.h"
#include "store/checks.h"
#include "store/connection.h"
#include "store/draft_names.h"
#include "store/insert_rows.h"

namespace kb::store {

template <>
struct Columns<ArticleDraft> {
  static auto of(auto& d) {
    return std::tie(d.id, d.article, d.base_revision, d.slug, d.author, d.state, d.lang, d.area,
                    d.audience, d.translation_of, d.ticket, d.reason, d.edition, d.tab, d.started,
                    d.updated, d.title, d.summary, d.body);
  }
};

template <>
struct Columns<DraftText> {
  static auto of(auto& t) { return std::tie(t.title, t.summary, t.body); }
};

namespace {

constexpr size_t kIdBytes = 16;
constexpr int kMostTextsKept = 40;  // more open pages of one draft than anybody has

void check(const ArticleDraft& draft) {
  require_id("article_drafts.id", draft.id);
  require_id_or_none("article_drafts.article", draft.article);
  require_id_or_none("article_drafts.slug", draft.slug);
  require_id_or_none("article_drafts.author", draft.author);
  require_id("article_drafts.lang", draft.lang);
  require_id_or_none("article_drafts.area", draft.area);
  require_id_or_none("article_drafts.translation_of", draft.translation_of);
  require_id_or_none("article_drafts.ticket", draft.ticket);
  require_id_or_none("article_drafts.tab", draft.tab);
  require_text("article_drafts.reason", draft.reason);
  require_text("article_drafts.title", draft.title);
  require_text("article_drafts.summary", draft.summary);
  require_text("article_drafts.body", draft.body);
  for (const std::string& tag : draft.tags) require_text("article_draft_tags.tag", tag);
}

void write_draft(Transaction& tx, const ArticleDraft& draft) {
  tx.connection().write(
      "insert into article_drafts (id, article, base_revision, slug, author, state, lang, area,"
      " audience, translation_of, ticket, reason, edition, tab, started, updated, title, summary,"
      " body) values (:id, :article, :base_revision, :slug, :author, :state, :lang, :area,"
      " :audience, :translation_of, :ticket, :reason, :edition, :tab, :started, :updated, :title,"
      " :summary, :body)"
      " on conflict (id) do update set article = excluded.article,"
      " base_revision = excluded.base_revision, slug = excluded.slug, author = excluded.author,"
      " state = excluded.state, lang = excluded.lang, area = excluded.area,"
      " audience = excluded.audience, translation_of = excluded.translation_of,"
      " ticket = excluded.ticket, reason = excluded.reason, edition = excluded.edition,"
      " tab = excluded.tab, started = excluded.started, updated = excluded.updated,"
      " title = excluded.title, summary = excluded.summary, body = excluded.body",
      draft);
}

void replace_tags(Transaction& tx, const ArticleDraft& draft, const std::vector<std::string>& old) {
  if (draft.tags == old) return;
  if (!old.empty())
    tx.connection().execute("delete from article_draft_tags where draft = :draft", draft.id);
  std::vector<std::tuple<std::string, int, std::string>> rows;
  for (const std::string& tag : draft.tags)
    rows.emplace_back(draft.id, static_cast<int>(rows.size()), tag);
  insert_rows(tx.connection(), "insert into article_draft_tags (draft, position, tag)", rows);
}

}  // namespace

std::string_view to_text(DraftState state) {
  return name_of(state);
}
std::optional<DraftState> draft_state_from(std::string_view text) {
  return value_named<DraftState>(text);
}

ArticleDraft new_article_draft(const std::string& author, const std::string& lang, Instant now) {
  ArticleDraft draft;
  draft.id = crypto::random_token(kIdBytes);
  draft.author = author;
  draft.lang = lang;
  draft.started = draft.updated = now;
  return draft;
}

ArticleDraft draft_of_article(const Article& article, const std::string& author, Instant now) {
  ArticleDraft draft = new_article_draft(author, article.lang, now);
  draft.article = article.id;
  draft.base_revision = article.revision;
  draft.area = article.area;
  draft.audience = article.audience;
  draft.title = article.title;
  draft.summary = article.summary;
  draft.body = article.body;
  draft.tags = article.tags;
  draft.translation_of = article.translation_of;
  return draft;
}

Article as_article(const ArticleDraft& draft) {
  Article article;
  article.id = draft.article.empty() ? draft.slug : draft.article;
  article.lang = draft.lang;
  article.area = draft.area;
  article.audience = draft.audience;
  article.state = ArticleState::Published;
  article.title = draft.title;
  article.summary = draft.summary;
  article.body = draft.body;
  article.tags = draft.tags;
  article.translation_of = draft.translation_of;
  return article;
}

PutResult put_article_draft(Transaction& tx, const ArticleDraft& draft) {
  check(draft);
  tx.lock_changes();
  const auto before = find_article_draft(tx, draft.id);
  if (before) {
    ArticleDraft same = draft;
    same.updated = before->updated;
    if (same == *before) return PutResult::Unchanged;
  }
  write_draft(tx, draft);
  replace_tags(tx, draft, before ? before->tags : std::vector<std::string>{});
  return before ? PutResult::Changed : PutResult::Added;
}

std::optional<ArticleDraft> find_article_draft(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return std::nullopt;
  auto found = tx.connection().records<ArticleDraft>(
      "select id, article, base_revision, slug, author, state, lang, area, audience,"
      " translation_of, ticket, reason, edition, tab, started, updated, title, summary, body"
      " from article_drafts where id = :id",
      id);
  if (found.empty()) return std::nullopt;
  found.front().tags = tx.connection().select<std::string>(
      "select tag from article_draft_tags where draft = :draft order by position", id);
  return std::move(found.front());
}

std::optional<ArticleDraft> lock_article_draft(Transaction& tx, const std::string& id) {
  tx.lock_changes();
  return find_article_draft(tx, id);
}

bool delete_article_draft(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return false;
  tx.lock_changes();
  return tx.connection().execute("delete from article_drafts where id = :id", id) > 0;
}

std::vector<std::string> article_draft_ids(Transaction& tx) {
  return tx.connection().select<std::string>("select id from article_drafts order by id");
}

void keep_draft_text(Transaction& tx, const ArticleDraft& draft) {
  tx.connection().execute(
      "insert into article_draft_bases (draft, edition, title, summary, body)"
      " values (:draft, :edition, :title, :summary, :body)"
      " on conflict (draft, edition) do nothing",
      draft.id, draft.edition, draft.title, draft.summary, draft.body);
  tx.connection().execute(
      "delete from article_draft_bases where draft = :draft and edition <= ("
      " select edition from article_draft_bases where draft = :same order by edition desc"
      " limit 1 offset :most)",
      draft.id, draft.id, kMostTextsKept);
}

std::optional<DraftText> draft_text(Transaction& tx, const std::string& draft, int edition) {
  if (!is_fit_id(draft)) return std::nullopt;
  auto found = tx.connection().records<DraftText>(
      "select title, summary, body from article_draft_bases"
      " where draft = :draft and edition = :edition",
      draft, edition);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

}  // namespace kb::store
