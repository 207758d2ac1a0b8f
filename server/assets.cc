// SPDX-License-Identifier: MIT
#include "server/assets.h"

#include <algorithm>

#include "core/error.h"
#include "server/view/embedded.h"

namespace kb::server {

Response send_asset(const Request& request, const Visitor&, Services&) {
  const auto files = view::embedded_files();
  const auto wanted = request.capture("file");
  const auto file = std::ranges::find(files, wanted, &view::EmbeddedFile::path);
  if (wanted.empty() || file == files.end()) throw Error(ErrorCode::NotFound, "no such asset");
  Response response;
  response.content_type = file->content_type;
  response.caching = Caching::Immutable;
  response.asset = file->body;
  response.asset_gzip = file->gzip;
  response.asset_brotli = file->brotli;
  return response;
}

}  // namespace kb::server
