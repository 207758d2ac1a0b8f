// SPDX-License-Identifier: MIT
#include "server/assets.h"

#include <algorithm>

#include "core/error.h"
#include "server/view/embedded.h"

namespace kb::server {

namespace {

Response response_with(const view::EmbeddedFile& file, Caching caching) {
  Response response;
  response.content_type = file.content_type;
  response.caching = caching;
  response.asset = file.body;
  response.asset_gzip = file.gzip;
  response.asset_brotli = file.brotli;
  return response;
}

// The firm's own stylesheet and logo, as they are now.
Response own_asset(const std::string& wanted, Services& services) {
  const auto site = services.site.current();
  for (const auto* file : {&site->stylesheet, &site->logo}) {
    if (file->name != wanted) continue;
    Response response;
    response.content_type = file->content_type;
    response.caching = Caching::Immutable;
    response.body = file->bytes;
    return response;
  }
  throw Error(ErrorCode::NotFound, "no such asset");
}

}  // namespace

Response send_asset(const Request& request, const Visitor&, Services& services) {
  const auto files = view::embedded_files();
  const auto wanted = request.capture("file");
  const auto file = std::ranges::find(files, wanted, &view::EmbeddedFile::path);
  if (wanted.empty()) throw Error(ErrorCode::NotFound, "no such asset");
  if (file == files.end()) return own_asset(wanted, services);
  return response_with(*file, Caching::Immutable);
}

// Pages of other sites name it for years, so its address stays and browsers ask whether it changed.
Response send_widget(const Request&, const Visitor&, Services&) {
  const auto files = view::embedded_files();
  const auto file = std::ranges::find(files, "widget.js", &view::EmbeddedFile::name);
  if (file == files.end()) throw Error(ErrorCode::Internal, "widget.js is not embedded");
  Response response = response_with(*file, Caching::Revalidate);
  response.headers.emplace_back("Cross-Origin-Resource-Policy", "cross-origin");
  return response;
}

}  // namespace kb::server
