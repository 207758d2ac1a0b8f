// SPDX-License-Identifier: MIT
#include "store/article_drafts.h"
#include "store/connection.h"
#include "store/draft_asides.h"
#include "store/people.h"
#include "store/redirects.h"
#include "store/ticket_drafts.h"
#include "text/slug.h"

namespace kb::store {
namespace {

std::string name_of_person(Transaction& tx, const std::string& id) {
  const auto person = find_person(tx, id);
  if (!person) return {};
  return person->name.empty() ? person->email : person->name;
}

bool is_taken(Transaction& tx, const std::string& id) {
  return find_article(tx, id) || redirected(tx, id);
}

// Of a new article: what its writer chose, else made of its title, beside those that are there.
std::string address_of(Transaction& tx, const ArticleDraft& draft) {
  if (!draft.slug.empty()) return draft.slug;
  const std::string plain = text::slug_of(draft.title);
  std::string free = plain;
  for (int number = 2; is_taken(tx, free); ++number) free = plain + '-' + std::to_string(number);
  return free;
}

Publication put_published(Transaction& tx, const ArticleDraft& draft, Article article,
                          const std::string& publisher, Instant now) {
  article.author = name_of_person(tx, draft.author);
  put_article(tx, article, draft.reason, now);
  const int revision = find_article(tx, article.id).value().revision;
  tx.connection().execute(
      "update revisions set publisher = :publisher where article = :article and number = :number",
      name_of_person(tx, publisher), article.id, revision);
  link_published(tx, draft, article.id, publisher, now);
  delete_article_draft(tx, draft.id);
  return {PublishOutcome::Published, article.id, revision};
}

Publication publish_change(Transaction& tx, const ArticleDraft& draft, const Article& before,
                           const std::string& publisher, Instant now) {
  if (before.revision != draft.base_revision)
    return {PublishOutcome::MovedOn, before.id, before.revision};
  if (before.state == ArticleState::Archived) remove_redirect(tx, before.id);
  return put_published(tx, draft, as_article(draft), publisher, now);
}

}  // namespace

Publication publish_draft(Transaction& tx, const std::string& id, const std::string& publisher,
                          Instant now) {
  const auto draft = lock_article_draft(tx, id);
  if (!draft) return {};
  if (draft->title.empty()) return {PublishOutcome::NoTitle, {}, 0};
  if (!draft_asides(tx, id).empty()) return {PublishOutcome::Unmerged, {}, 0};
  if (const auto before = find_article(tx, draft->article))
    return publish_change(tx, *draft, *before, publisher, now);
  Article article = as_article(*draft);
  if (article.id.empty()) article.id = address_of(tx, *draft);
  if (is_taken(tx, article.id)) return {PublishOutcome::Taken, article.id, 0};
  return put_published(tx, *draft, std::move(article), publisher, now);
}

}  // namespace kb::store
