// SPDX-License-Identifier: MIT
#include "server/api/search_json.h"

#include "server/api/json_writer.h"
#include "server/view/highlight.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

std::string url_of(const search::Hit& hit) {
  return hit.kind == "ticket" ? view::ticket_path(hit.id) : view::article_path(hit.id);
}

void put_hit(JsonWriter& json, const search::Hit& hit) {
  json.begin_object();
  json.member("kind", hit.kind);
  json.member("id", hit.id);
  json.member("lang", hit.lang);
  json.member("title", hit.title);
  json.member("url", url_of(hit));
  json.member("anchor", hit.anchor);
  json.member("heading", hit.heading);
  json.member("snippet", view::highlight(hit.passage).text);
  json.member("area", hit.area);
  json.member("updated", to_rfc3339(hit.updated));
  json.name("score");
  json.number(hit.score);
  json.name("promoted");
  json.boolean(hit.promoted);
  json.end_object();
}

void put_facet(JsonWriter& json, std::string_view name,
               const std::vector<search::FacetValue>& values) {
  json.name(name);
  json.begin_array();
  for (const auto& value : values) {
    json.begin_object();
    json.member("value", value.value);
    json.name("count");
    json.number(static_cast<long long>(value.count));
    json.end_object();
  }
  json.end_array();
}

void put_totals(JsonWriter& json, const search::SearchRequest& request,
                const search::SearchResult& result) {
  json.member("query", request.text);
  json.name("total");
  json.number(static_cast<long long>(result.total));
  json.name("total_is_estimate");
  json.boolean(result.total_is_estimate);
  json.name("page");
  json.number(static_cast<long long>(request.page + 1));
  json.name("size");
  json.number(static_cast<long long>(request.size));
  json.name("took_ms");
  json.number(static_cast<double>(result.took.count()) / 1000);
  json.name("corrected");
  if (result.corrected)
    json.text(*result.corrected);
  else
    json.null();
  json.name("ignored");
  json.begin_array();
  for (const auto& ignored : result.ignored) json.text(ignored);
  json.end_array();
}

}  // namespace

std::string search_json(const search::SearchRequest& request, const search::SearchResult& result) {
  JsonWriter json;
  json.begin_object();
  put_totals(json, request, result);
  json.name("hits");
  json.begin_array();
  for (const auto& hit : result.hits) put_hit(json, hit);
  json.end_array();
  json.name("facets");
  json.begin_object();
  put_facet(json, "area", result.facets.area);
  put_facet(json, "lang", result.facets.lang);
  put_facet(json, "kind", result.facets.kind);
  json.end_object();
  json.name("facets_estimated");
  json.boolean(result.facets.estimated);
  json.end_object();
  return json.take();
}

}  // namespace kb::server
