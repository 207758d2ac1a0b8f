// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.h"
#include "store/articles.h"
#include "store/blob_folder.h"
#include "store/store.h"

// Images that articles show, as `![…](/imagenes/ID)`. What is told of them lies here, their bytes
// in the BlobFolder of the attachments. Which article shows which image is noted whenever an
// article or a revision is written (note_images, by store/articles.cc), so that an image is never
// asked for by the text of all articles.
//
// In:      clean texts, fit ids.
// Out:     what is not there is absent.
// Throws:  Error BadInput; Internal as BlobFolder. Threads: as Transaction.
namespace kb::store {

struct ArticleImage {
  std::string id;     // random
  std::string draft;  // in which it came; empty when that is not known
  std::string digest, media_type;
  long long size = 0;  // bytes
  int width = 0, height = 0;
  std::string person;  // id of who sent it
  Instant at{};

  bool operator==(const ArticleImage&) const = default;
};

// Keeps its bytes and what is told of it, or neither. The same bytes in the same draft are one
// image: the id of the one that is there.
std::string keep_article_image(Transaction& tx, ArticleImage image, BlobFolder::Staged& bytes);

// As it was exported, without its bytes.
PutResult put_article_image(Transaction& tx, const ArticleImage& image);

std::optional<ArticleImage> find_article_image(Transaction& tx, const std::string& id);
std::vector<ArticleImage> article_images(Transaction& tx);  // all, by id
long long images_of_draft(Transaction& tx, const std::string& draft);
long long images_of_person(Transaction& tx, const std::string& person, Instant since);

// The audiences of the articles that show it, outside of what is for the staff alone: of published
// ones, and of archived ones, which stay readable at their address.
std::vector<ArticleAudience> audiences_of_image(Transaction& tx, const std::string& id);

enum class ImageUse { Now, Past };  // of the article as it is, or of one of its revisions
void note_images(Transaction& tx, const std::string& article, std::string_view body, ImageUse use);

// Removes images that no revision has shown, whose draft is gone and that came before `before`; how
// many. Their bytes go with the next sweep.
long long remove_unused_images(Transaction& tx, Instant before);

}  // namespace kb::store
