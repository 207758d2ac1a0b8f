// SPDX-License-Identifier: MIT
#include "server/api/suggest_json.h"

#include "server/api/json_writer.h"
#include "server/view/highlight.h"
#include "server/view/likelihood.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

void put_use(JsonWriter& json, const search::Suggestion& suggestion) {
  json.name("solved");
  json.number(static_cast<long long>(suggestion.hit.solved));
  json.name("last_solved");
  if (suggestion.hit.last_solved)
    json.text(to_rfc3339(*suggestion.hit.last_solved));
  else
    json.null();
}

void put_suggestion(JsonWriter& json, const search::Suggestion& suggestion) {
  const auto& hit = suggestion.hit;
  json.begin_object();
  json.member("kind", hit.kind);
  json.member("id", hit.id);
  json.member("lang", hit.lang);
  json.member("title", hit.title);
  json.member("url", hit.kind == "ticket" ? view::ticket_path(hit.id) : view::article_path(hit.id));
  json.member("anchor", hit.anchor);
  json.member("passage", view::highlight(hit.passage).text);
  json.name("why");
  json.begin_array();
  for (const auto& word : suggestion.why) json.text(word);
  json.end_array();
  json.name("confidence");
  json.number(suggestion.confidence);
  json.member("likelihood", to_text(view::likelihood_of(suggestion.confidence)));
  put_use(json, suggestion);
  json.end_object();
}

void put_list(JsonWriter& json, std::string_view name,
              const std::vector<search::Suggestion>& suggestions) {
  json.name(name);
  json.begin_array();
  for (const auto& suggestion : suggestions) put_suggestion(json, suggestion);
  json.end_array();
}

}  // namespace

std::string suggest_json(const search::SuggestResult& result) {
  JsonWriter json;
  json.begin_object();
  put_list(json, "suggestions", result.suggestions);
  put_list(json, "own_tickets", result.own_tickets);
  json.name("abstained");
  json.boolean(result.abstained);
  json.end_object();
  return json.take();
}

}  // namespace kb::server
