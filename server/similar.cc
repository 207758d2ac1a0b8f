// SPDX-License-Identifier: MIT
#include "server/similar.h"

#include <algorithm>

#include "core/utf8.h"
#include "server/index_calls.h"
#include "server/names.h"
#include "server/remembered.h"

namespace kb::server {
namespace {

constexpr size_t kMostSearchedBytes = 64 * 1024;

std::vector<view::ArticleLink> solutions_of(const store::Ticket& ticket, store::Transaction& tx,
                                            const Visitor& visitor) {
  std::vector<view::ArticleLink> links;
  for (const auto& link : ticket.links) {
    if (!link.solved) continue;
    const auto article = store::find_article(tx, link.article);
    if (!article || !visitor.may_read(*article)) continue;
    view::ArticleLink shown;
    shown.id = article->id;
    shown.title = article->title;
    shown.lang = article->lang;
    links.push_back(std::move(shown));
  }
  return links;
}

}  // namespace

SimilarAsked asked_of(const store::Ticket& ticket) {
  return {ticket.subject, ticket.body, ticket.lang, ticket.id, ticket.account};
}

search::SuggestRequest suggest_request(const SimilarAsked& asked, const Visitor& visitor) {
  search::SuggestRequest request;
  request.subject = asked.subject;
  request.body = utf8_prefix(asked.body, kMostSearchedBytes);
  request.language = asked.language;
  request.scope = visitor.scope();
  if (visitor.is_staff()) request.scope.account = asked.account;  // its own words count
  request.except = asked.ticket;
  request.size = asked.size;
  return request;
}

std::vector<search::Suggestion> articles_beside(const search::SuggestRequest& request,
                                                Services& services) {
  return services.remembered.beside.get(
      services.index, {request, "article"}, services.clock.now(),
      [&] { return search::suggestions_of(services.index, request, "article"); });
}

view::SimilarBlock similar_block(const SimilarAsked& asked, const Visitor& visitor,
                                 Services& services) {
  view::SimilarBlock block;
  if (!visitor.is_staff()) return block;
  auto request = suggest_request(asked, visitor);
  ++request.size;  // one more tells that there are more
  auto found = when_index_answers([&] {
    return services.remembered.beside.get(
        services.index, {request, "ticket"}, services.clock.now(),
        [&] { return search::similar_tickets(services.index, request); });
  });
  block.is_down = !found;
  if (!found) return block;
  auto tx = services.store.read();
  for (auto& suggestion : *found) {
    const auto ticket = store::find_ticket(tx, suggestion.hit.id);
    if (!ticket || !visitor.may_read(*ticket)) continue;  // gone since it was indexed
    block.tickets.push_back({std::move(suggestion), account_name(tx, ticket->account),
                             ticket->resolution, static_cast<view::TicketState>(ticket->status),
                             ticket->resolved.value_or(ticket->updated),
                             solutions_of(*ticket, tx, visitor)});
  }
  const auto size = static_cast<size_t>(asked.size);
  block.has_more = block.tickets.size() > size;
  if (block.has_more) block.tickets.resize(size);
  return block;
}

}  // namespace kb::server
