// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "server/api/api.h"
#include "server/flat_json.h"
#include "server/api/json_writer.h"
#include "server/similar.h"
#include "server/view/highlight.h"
#include "server/view/likelihood.h"
#include "server/view/links.h"

namespace kb::server {
namespace {

constexpr size_t kMostCallBytes = 1024 * 1024;
constexpr size_t kMostSubjectBytes = 2000;

SimilarAsked asked_in(const JsonTexts& texts, const Visitor& visitor, Services& services) {
  if (const std::string id = text_of(texts, "ticket"); !id.empty()) {
    auto tx = services.store.read();
    const auto ticket = store::find_ticket(tx, id);
    if (!ticket || !visitor.may_read(*ticket)) throw Error(ErrorCode::NotFound, "no such ticket");
    return asked_of(*ticket);
  }
  SimilarAsked asked;
  asked.subject = text_of(texts, "subject", kMostSubjectBytes);
  asked.body = text_of(texts, "body");
  asked.language = text_of(texts, "lang");
  if (asked.language.empty()) asked.language = visitor.language;
  return asked;
}

void put_articles(JsonWriter& json, const std::vector<view::ArticleLink>& articles) {
  json.name("articles");
  json.begin_array();
  for (const auto& article : articles) {
    json.begin_object();
    json.member("id", article.id);
    json.member("title", article.title);
    json.member("lang", article.lang);
    json.member("url", view::article_path(article.id));
    json.end_object();
  }
  json.end_array();
}

void put_ticket(JsonWriter& json, const view::SimilarTicket& ticket) {
  const auto& hit = ticket.found.hit;
  json.begin_object();
  json.member("id", hit.id);
  json.member("lang", hit.lang);
  json.member("subject", hit.title);
  json.member("url", view::ticket_path(hit.id));
  json.member("account", hit.account);
  json.member("area", hit.area);
  json.member("passage", view::highlight(hit.passage).text);
  json.name("why");
  json.begin_array();
  for (const auto& word : ticket.found.why) json.text(word);
  json.end_array();
  json.name("confidence");
  json.number(ticket.found.confidence);
  json.member("likelihood", to_text(view::likelihood_of(ticket.found.confidence)));
  json.member("status", hit.status);
  json.member("solved", to_rfc3339(ticket.solved));
  json.member("resolution", ticket.resolution);
  put_articles(json, ticket.articles);
  json.end_object();
}

}  // namespace

Response similar_api(const Request& request, const Visitor& visitor, Services& services) {
  if (request.body.size() > kMostCallBytes)
    throw Error(ErrorCode::TooLarge, "the body may have at most 1 MiB");
  const auto asked = asked_in(read_flat_json(request.body), visitor, services);
  const auto block = similar_block(asked, visitor, services);
  if (block.is_down) throw Error(ErrorCode::IndexUnavailable, "the index cannot be searched");
  JsonWriter json;
  json.begin_object();
  json.name("tickets");
  json.begin_array();
  for (const auto& ticket : block.tickets) put_ticket(json, ticket);
  json.end_array();
  json.end_object();
  return json_response(json.take());
}

}  // namespace kb::server
