// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "server/access/visitor.h"
#include "server/services.h"
#include "server/view/image_problem.h"
#include "store/article_images.h"

// Images of articles: taken, and shown to those who may read an article that shows them. One that
// no published article shows yet is for the staff alone, and so is one of a callout for the staff.
//
// Throws:  as the store does. Threads: any.
namespace kb::server {

inline constexpr std::string_view kImageField = "imagen";
inline constexpr size_t kMostImageBytes = 5'000'000;
inline constexpr long long kMostImagePixels = 25'000'000;
inline constexpr long long kMostImagesOfDraft = 40;
inline constexpr long long kMostImagesOfDay = 200;  // of one person

struct TakenImage {
  std::string id;  // empty when it is refused
  view::ImageFault fault = view::ImageFault::None;
};
// In a transaction of its own.
TakenImage take_image(Services& services, const UploadedFile& file, const std::string& draft,
                      const std::string& person);

// Absent: not there, or not for this visitor.
std::optional<store::ArticleImage> readable_image(store::Transaction& tx, const Visitor& visitor,
                                                  const std::string& id);

}  // namespace kb::server
