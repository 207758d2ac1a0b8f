// SPDX-License-Identifier: MIT
#include <charconv>

#include "core/error.h"
#include "search/complete.h"
#include "search/search.h"
#include "server/api/api.h"
#include "server/api/complete_json.h"
#include "server/api/search_json.h"

namespace kb::server {
namespace {

constexpr size_t kTitles = 5;

int number(const Request& request, std::string_view name, int default_value, int max) {
  const std::string text = request.query_value(name);
  if (text.empty()) return default_value;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 1 || value > max)
    throw Error(ErrorCode::BadInput,
                std::string(name) + " must be a whole number from 1 to " + std::to_string(max));
  return value;
}

std::string kind_of(const Request& request) {
  std::string kind = request.query_value("kind");
  if (!kind.empty() && kind != "article" && kind != "ticket")
    throw Error(ErrorCode::BadInput, "kind must be article or ticket");
  return kind;
}

}  // namespace

Response search_api(const Request& request, const Visitor& visitor, Services& services) {
  search::SearchRequest search;
  search.promoted = true;
  search.text = request.query_value("q");
  search.language = visitor.language;
  search.filters = {request.query_value("area"), request.query_value("tag"),
                    request.query_value("lang"), kind_of(request)};
  search.scope = visitor.scope();
  search.page = number(request, "page", 1, search::kMaxPage) - 1;
  search.size = number(request, "size", 10, search::kMaxPageSize);
  search.as_typed = request.query_value("literal") == "1";
  return json_response(search_json(search, search::search(services.index, search)));
}

Response complete_api(const Request& request, const Visitor& visitor, Services& services) {
  const std::string typed = request.query_value("q");
  const auto likely = services.searches.likely();
  return json_response(
      complete_json(search::complete(services.index, {typed, visitor.scope(), kTitles, *likely})));
}

}  // namespace kb::server
