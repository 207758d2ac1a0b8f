// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "server/article_images.h"
#include "server/clients/pages.h"

namespace kb::server {

// Asked for again each time, with the digest of its bytes: who may see it can change, and then a
// browser must not show the copy that it has.
Response send_article_image(const Request& request, const Visitor& visitor, Services& services) {
  std::optional<store::ArticleImage> image;
  {
    auto tx = services.store.read();
    image = readable_image(tx, visitor, request.capture("id"));
  }
  if (!image) throw Error(ErrorCode::NotFound, "no such image");
  auto bytes = services.files.read(image->digest);
  if (!bytes) throw Error(ErrorCode::NotFound, "the bytes of an image are not here");
  Response response;
  response.content_type = image->media_type;
  response.body = std::move(*bytes);
  response.caching = Caching::Revalidate;
  response.headers.emplace_back("Content-Disposition", "inline");
  response.headers.emplace_back("Content-Security-Policy",
                                "default-src 'none'; sandbox; frame-ancestors 'none'");
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  response.headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
  return response;
}

}  // namespace kb::server
