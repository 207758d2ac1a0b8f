// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "server/flat_json.h"
#include "server/outside/pages.h"
#include "server/outside/reader.h"
#include "server/outside/signature.h"

namespace kb::server {
namespace {

constexpr size_t kMostCallBytes = 1024 * 1024;
constexpr size_t kMostSubjectBytes = 2000, kMostBodyBytes = 64 * 1024, kMostNameBytes = 200;

}  // namespace

Response link_api(const Request& request, const Visitor&, Services& services) {
  if (request.body.size() > kMostCallBytes)
    throw Error(ErrorCode::TooLarge, "the body may have at most 1 MiB");
  require_signed_call(request, services);
  const auto texts = read_flat_json(request.body);
  note_outside(services,
               {text_of(texts, "ticket", kMostNameBytes), text_of(texts, "article", kMostNameBytes),
                text_of(texts, "said", kMostNameBytes), text_of(texts, "lang", kMostNameBytes),
                text_of(texts, "subject", kMostSubjectBytes),
                text_of(texts, "body", kMostBodyBytes)});
  Response done;
  done.status = 204;
  return done;
}

}  // namespace kb::server
