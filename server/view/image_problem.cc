// SPDX-License-Identifier: MIT
#include "server/view/image_problem.h"

#include "server/view/attachment_list.h"

namespace kb::server::view {

std::string image_problem_text(const Catalogue& words, ImageFault fault, const std::string& name,
                               long long bytes) {
  switch (fault) {
    case ImageFault::None:
      return {};
    case ImageFault::Empty:
      return words.text("image.error.empty");
    case ImageFault::TooLarge:
      return words.text("image.error.size", {{"name", name}, {"size", format_bytes(words, bytes)}});
    case ImageFault::NoImage:
      return words.text("image.error.kind", {{"name", name}});
    case ImageFault::TooManyPixels:
      return words.text("image.error.pixels", {{"name", name}});
    case ImageFault::TooMany:
      break;
  }
  return words.text("image.error.many", {{"name", name}});
}

}  // namespace kb::server::view
