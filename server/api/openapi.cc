// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/error.h"
#include "server/api/api.h"
#include "server/view/embedded.h"

namespace kb::server {

Response show_openapi(const Request&, const Visitor&, Services&) {
  const auto files = view::embedded_files();
  const auto file =
      std::ranges::find(files, std::string_view("api/openapi.json"), &view::EmbeddedFile::name);
  if (file == files.end()) throw Error(ErrorCode::Internal, "openapi.json is not embedded");
  Response response = json_response(std::string(file->body));
  response.caching = Caching::Revalidate;
  return response;
}

}  // namespace kb::server
