// SPDX-License-Identifier: MIT
#include "server/api/complete_json.h"

#include "server/api/json_writer.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

void put(JsonWriter& json, std::string_view name, std::string_view value) {
  json.name(name);
  json.text(value);
}

void put_article(JsonWriter& json, const search::ArticleTitle& article) {
  json.begin_object();
  put(json, "title", article.title);
  put(json, "url", view::article_path(article.id));
  put(json, "lang", article.lang);
  put(json, "area", article.area);
  json.end_object();
}

}  // namespace

std::string complete_json(const search::Completions& completions) {
  JsonWriter json;
  const auto put_query = [&] {
    if (completions.query) json.text(*completions.query);
  };
  json.begin_object();
  json.name("completions");
  json.begin_array();
  put_query();
  for (const auto& article : completions.titles) json.text(article.title);
  json.end_array();
  json.name("queries");
  json.begin_array();
  put_query();
  json.end_array();
  json.name("articles");
  json.begin_array();
  for (const auto& article : completions.titles) put_article(json, article);
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace kb::server
