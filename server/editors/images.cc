// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "server/article_images.h"
#include "server/editors/pages.h"
#include "server/file_kind.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

const UploadedFile* image_of(const Request& request) {
  for (const auto& file : request.files)
    if (file.field == kImageField) return &file;
  return nullptr;
}

}  // namespace

// The script of the editor sends each image alone and gets its address, or what to do instead.
Response take_article_image(const Request& request, const Visitor& visitor, Services& services) {
  static const UploadedFile kNothing;
  const UploadedFile* sent = image_of(request);
  const UploadedFile& file = sent == nullptr ? kNothing : *sent;
  const std::string draft = request.form_value("borrador");
  const auto taken =
      take_image(services, file, store::is_fit_id(draft) ? draft : "", visitor.person->id);
  nlohmann::json answer;
  if (taken.fault == view::ImageFault::None) {
    answer["address"] = view::image_path(taken.id);
    return json_response(answer.dump());
  }
  answer["problem"] = view::image_problem_text(services.renderer.words(visitor.language),
                                               taken.fault, visible_file_name(file.name),
                                               static_cast<long long>(file.content.size()));
  return json_response(answer.dump(), 422);
}

}  // namespace kb::server
