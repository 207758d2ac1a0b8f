// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// Images of articles. Their bytes lie in files named by `digest`, beside those of attachments. A
// use is for ever: some revision of the article shows the image; `is_shown` says that the article
// shows it now to whoever may read it.
// translation_bases.basis is the revision of its source that a translation, or a draft of one, was
// made of.
namespace kb::store::steps {

inline constexpr auto kArticleImages = std::to_array<std::string_view>({
    "create table article_images (id {text} PRIMARY KEY, draft {text} NOT NULL,"
    "  digest {text} NOT NULL, media_type {text} NOT NULL, size {int} NOT NULL,"
    "  width {int} NOT NULL, height {int} NOT NULL, person {text} NOT NULL, at {int} NOT NULL"
    "){strict}",
    "create index article_images_by_draft on article_images (draft)",
    "create index article_images_by_digest on article_images (digest)",
    "create table article_image_uses (article {text} NOT NULL, image {text} NOT NULL,"
    "  is_shown {int} NOT NULL, PRIMARY KEY (article, image)){keyed}",
    "create index article_image_uses_by_image on article_image_uses (image, is_shown)",
    "create table translation_bases (owner {text} NOT NULL, is_draft {int} NOT NULL,"
    "  basis {int} NOT NULL, PRIMARY KEY (owner, is_draft)){keyed}",
});

}  // namespace kb::store::steps
