// SPDX-License-Identifier: MIT
#include "server/api/complete_json.h"

#include "server/api/json_writer.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

void put_article(JsonWriter& json, const search::ArticleTitle& article) {
  json.begin_object();
  json.member("title", article.title);
  json.member("url", view::article_path(article.id));
  json.member("lang", article.lang);
  json.member("area", article.area);
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
