// SPDX-License-Identifier: MIT
#include "store/article_images.h"

#include <map>

#include "store/checks.h"
#include "store/connection.h"
#include "text/markdown_facts.h"
#include "text/markdown_links.h"

namespace kb::store {

template <>
struct Columns<ArticleImage> {
  static auto of(auto& i) {
    return std::tie(i.id, i.draft, i.digest, i.media_type, i.size, i.width, i.height, i.person,
                    i.at);
  }
};

namespace {

constexpr std::string_view kSign = "/imagenes/";  // a text without it shows none

const std::string kSelect =
    "select id, draft, digest, media_type, size, width, height, person, at from article_images ";

void check(const ArticleImage& image) {
  require_id("article_images.id", image.id);
  require_id_or_none("article_images.draft", image.draft);
  require_id("article_images.digest", image.digest);
  require_text("article_images.media_type", image.media_type);
  require_id_or_none("article_images.person", image.person);
  if (image.width < 1 || image.height < 1)
    throw Error(ErrorCode::BadInput, "article_images.width and height count from 1");
}

void insert(Transaction& tx, const ArticleImage& image) {
  tx.connection().write(
      "insert into article_images (id, draft, digest, media_type, size, width, height, person, at)"
      " values (:id, :draft, :digest, :media_type, :size, :width, :height, :person, :at)",
      image);
}

// Image → whether who reads the article sees it.
std::map<std::string, bool> images_in(std::string_view body) {
  std::map<std::string, bool> images;
  for (const auto& image : text::markdown_facts(body).images)
    if (const auto id = text::own_image_of(image.target))
      images[*id] = images[*id] || !image.is_for_staff;
  return images;
}

}  // namespace

std::string keep_article_image(Transaction& tx, ArticleImage image, BlobFolder::Staged& bytes) {
  image.digest = bytes.digest();
  check(image);
  // A sweep holds the same lock: it never removes bytes between their coming and their row.
  tx.lock_changes();
  const auto same = tx.connection().select<std::string>(
      "select id from article_images where draft = :draft and digest = :digest and draft <> ''",
      image.draft, image.digest);
  if (!same.empty()) return same.front();
  insert(tx, image);
  bytes.keep();
  return image.id;
}

PutResult put_article_image(Transaction& tx, const ArticleImage& image) {
  check(image);
  const auto before = find_article_image(tx, image.id);
  if (before == image) return PutResult::Unchanged;
  tx.connection().execute("delete from article_images where id = :id", image.id);
  insert(tx, image);
  return before ? PutResult::Changed : PutResult::Added;
}

std::optional<ArticleImage> find_article_image(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return std::nullopt;
  auto found = tx.connection().records<ArticleImage>(kSelect + "where id = :id", id);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<ArticleImage> article_images(Transaction& tx) {
  return tx.connection().records<ArticleImage>(kSelect + "order by id");
}

long long images_of_draft(Transaction& tx, const std::string& draft) {
  return tx.connection()
      .select<long long>("select count(*) from article_images where draft = :draft", draft)
      .at(0);
}

long long images_of_person(Transaction& tx, const std::string& person, Instant since) {
  return tx.connection()
      .select<long long>(
          "select count(*) from article_images where person = :person and at >= :since", person,
          since)
      .at(0);
}

std::vector<ArticleAudience> audiences_of_image(Transaction& tx, const std::string& id) {
  if (!is_fit_id(id)) return {};
  const auto names = tx.connection().select<std::string>(
      "select distinct a.audience from article_image_uses u join articles a on a.id = u.article"
      " where u.image = :image and u.is_shown = 1 and a.state in ('published', 'archived')",
      id);
  std::vector<ArticleAudience> audiences;
  for (const auto& name : names)
    if (const auto audience = article_audience_from(name)) audiences.push_back(*audience);
  return audiences;
}

void note_images(Transaction& tx, const std::string& article, std::string_view body, ImageUse use) {
  if (use == ImageUse::Now)
    tx.connection().execute(
        "update article_image_uses set is_shown = 0 where article = :article and is_shown = 1",
        article);
  if (body.find(kSign) == body.npos) return;
  for (const auto& [image, is_shown] : images_in(body))
    tx.connection().execute(
        "insert into article_image_uses (article, image, is_shown)"
        " values (:article, :image, :is_shown) on conflict (article, image)"
        " do update set is_shown = case when excluded.is_shown = 1 then 1"
        " else article_image_uses.is_shown end",
        article, image, is_shown && use == ImageUse::Now);
}

long long remove_unused_images(Transaction& tx, Instant before) {
  return static_cast<long long>(tx.connection().execute(
      "delete from article_images where at < :before and not exists"
      " (select 1 from article_image_uses u where u.image = article_images.id)"
      " and draft not in (select id from article_drafts)",
      before));
}

}  // namespace kb::store
