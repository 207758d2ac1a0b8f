// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "search/suggest.h"
#include "server/access/csrf.h"
#include "server/api/api.h"
#include "server/flat_json.h"
#include "server/api/suggest_json.h"
#include "server/suggest_threshold.h"

namespace kb::server {
namespace {

constexpr size_t kMostCallBytes = 1024 * 1024;
constexpr size_t kMostBodyBytes = 64 * 1024;  // what is after it is not searched
constexpr size_t kMostSubjectBytes = 2000;
constexpr size_t kMostNameBytes = 200;

}  // namespace

Response suggest_api(const Request& request, const Visitor& visitor, Services& services) {
  if (request.body.size() > kMostCallBytes)
    throw Error(ErrorCode::TooLarge, "the body may have at most 1 MiB");
  const auto texts = read_flat_json(request.body);
  search::SuggestRequest suggest;
  suggest.subject = text_of(texts, "subject", kMostSubjectBytes);
  suggest.body = text_of(texts, "body", kMostBodyBytes);
  suggest.area = text_of(texts, "area", kMostNameBytes);
  suggest.language = text_of(texts, "lang", kMostNameBytes);
  if (suggest.language.empty()) suggest.language = visitor.language;
  suggest.threshold = suggest_threshold(services.store, suggest.area);
  // A page of another site is told what anyone may read, whoever looks at it.
  if (!is_from_another_site(request)) suggest.scope = visitor.scope();
  return json_response(suggest_json(search::suggest(services.index, suggest)));
}

Response suggest_preflight(const Request& request, const Visitor&, Services& services) {
  if (!services.origins.allow(request)) throw Error(ErrorCode::Forbidden, "not an allowed origin");
  Response response;
  response.status = 204;
  response.headers.emplace_back("Access-Control-Allow-Methods", "POST");
  response.headers.emplace_back("Access-Control-Allow-Headers", "Content-Type");
  response.headers.emplace_back("Access-Control-Max-Age", "600");
  return response;
}

}  // namespace kb::server
