// SPDX-License-Identifier: MIT
#include "server/api/search_json.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "server/view/highlight.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

using Json = nlohmann::ordered_json;

std::string url_of(const search::Hit& hit) {
  return hit.kind == "ticket" ? view::ticket_path(hit.id) : view::article_path(hit.id);
}

Json to_json(const search::Hit& hit) {
  return {{"kind", hit.kind},
          {"id", hit.id},
          {"lang", hit.lang},
          {"title", hit.title},
          {"url", url_of(hit)},
          {"anchor", hit.anchor},
          {"heading", hit.heading},
          {"snippet", view::highlight(hit.passage).text},
          {"area", hit.area},
          {"updated", to_rfc3339(hit.updated)},
          {"score", std::round(hit.score * 1000) / 1000}};
}

Json to_json(const std::vector<search::FacetValue>& values) {
  Json out = Json::array();
  for (const auto& value : values) out.push_back({{"value", value.value}, {"count", value.count}});
  return out;
}

}  // namespace

std::string search_json(const search::SearchRequest& request, const search::SearchResult& result) {
  Json hits = Json::array();
  for (const auto& hit : result.hits) hits.push_back(to_json(hit));
  const Json out = {
      {"query", request.text},
      {"total", result.total},
      {"total_is_estimate", result.total_is_estimate},
      {"page", request.page + 1},
      {"size", request.size},
      {"took_ms", static_cast<double>(result.took.count()) / 1000},
      {"corrected", result.corrected ? Json(*result.corrected) : Json()},
      {"ignored", result.ignored},
      {"hits", std::move(hits)},
      {"facets",
       {{"area", to_json(result.facets.area)},
        {"lang", to_json(result.facets.lang)},
        {"kind", to_json(result.facets.kind)}}},
      {"facets_estimated", result.facets.estimated},
  };
  return out.dump();
}

}  // namespace kb::server
