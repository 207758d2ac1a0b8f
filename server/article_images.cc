// SPDX-License-Identifier: MIT
#include "server/article_images.h"

#include <algorithm>
#include <chrono>

#include "core/crypto.h"
#include "server/file_kind.h"

namespace kb::server {
namespace {

using view::ImageFault;

constexpr size_t kIdBytes = 16;

ImageFault fault_of(const UploadedFile& file, const std::optional<FileKind>& kind) {
  if (file.content.empty()) return ImageFault::Empty;
  if (file.content.size() > kMostImageBytes) return ImageFault::TooLarge;
  if (!kind || !kind->media_type.starts_with("image/")) return ImageFault::NoImage;
  if (kind->width == 0) return ImageFault::TooManyPixels;
  const long long pixels = static_cast<long long>(kind->width) * kind->height;
  return pixels > kMostImagePixels ? ImageFault::TooManyPixels : ImageFault::None;
}

bool has_room(store::Transaction& tx, const std::string& draft, const std::string& person,
              Instant now) {
  if (!draft.empty() && store::images_of_draft(tx, draft) >= kMostImagesOfDraft) return false;
  return store::images_of_person(tx, person, now - std::chrono::hours(24)) < kMostImagesOfDay;
}

store::ArticleImage image_of(const UploadedFile& file, const FileKind& kind) {
  store::ArticleImage image;
  image.id = crypto::random_token(kIdBytes);
  image.media_type = kind.media_type;
  image.size = static_cast<long long>(file.content.size());
  image.width = kind.width;
  image.height = kind.height;
  return image;
}

}  // namespace

TakenImage take_image(Services& services, const UploadedFile& file, const std::string& draft,
                      const std::string& person) {
  const auto kind = file_kind_of(file.content);
  if (const auto fault = fault_of(file, kind); fault != ImageFault::None) return {{}, fault};
  auto image = image_of(file, *kind);
  image.draft = draft;
  image.person = person;
  image.at = services.clock.now();
  auto bytes = services.files.stage(file.content);
  auto tx = services.store.write();
  if (!has_room(tx, draft, person, image.at)) return {{}, ImageFault::TooMany};
  TakenImage taken{store::keep_article_image(tx, image, bytes)};
  tx.commit();
  return taken;
}

std::optional<store::ArticleImage> readable_image(store::Transaction& tx, const Visitor& visitor,
                                                  const std::string& id) {
  auto image = store::find_article_image(tx, id);
  if (!image || visitor.is_staff()) return image;
  const auto audiences = store::audiences_of_image(tx, id);
  const bool may = std::ranges::any_of(
      audiences, [&](store::ArticleAudience one) { return one <= visitor.widest_audience(); });
  return may ? image : std::nullopt;
}

}  // namespace kb::server
