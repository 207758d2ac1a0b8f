// SPDX-License-Identifier: MIT
#include "indexer/documents.h"

#include "search/article_document.h"
#include "store/merging.h"
#include "text/markdown.h"

namespace kb::indexer {
namespace {

search::Audience audience_of(store::ArticleAudience audience) {
  switch (audience) {
    case store::ArticleAudience::Public:
      return search::Audience::Public;
    case store::ArticleAudience::Clients:
      return search::Audience::Clients;
    case store::ArticleAudience::Internal:
      return search::Audience::Internal;
  }
  return search::Audience::Internal;
}

// The index of an audience holds nothing that somebody of it may not read.
text::StaffCallouts staff_callouts_of(const store::Article& article) {
  return article.audience == store::ArticleAudience::Internal ? text::StaffCallouts::Shown
                                                              : text::StaffCallouts::LeftOut;
}

// What the client wrote, what solved it, and the written exchange, each a section.
std::vector<text::Section> ticket_sections(const store::Ticket& ticket) {
  std::vector<text::Section> sections;
  const auto add = [&](const std::string& markdown) {
    for (auto& section : text::markdown_to_sections(markdown, text::StaffCallouts::AsQuotes)) {
      section.anchor.clear();  // a thread has no headings to link to
      sections.push_back(std::move(section));
    }
  };
  add(ticket.body);
  add(ticket.resolution);
  for (const auto& message : ticket.messages)
    if (!message.internal) add(message.body);
  return sections;
}

}  // namespace

std::optional<search::Document> to_document(const store::Article& article,
                                            const store::SolvedSummary& solved) {
  if (article.state != store::ArticleState::Published) return std::nullopt;
  search::Document document;
  document.audience = audience_of(article.audience);
  document.kind = search::kArticle;
  document.id = article.id;
  document.lang = article.lang;
  document.title = article.title;
  document.summary = article.summary;
  document.area = article.area;
  document.tags = article.tags;
  document.sections = text::markdown_to_sections(article.body, staff_callouts_of(article));
  document.updated = article.updated;
  document.solved = static_cast<int>(solved.tickets);
  document.solved_accounts = static_cast<int>(solved.accounts);
  document.last_solved = solved.last;
  return document;
  return search::article_document(article, solved);
}

std::optional<search::Document> to_document(const store::Ticket& ticket) {
  if (ticket.status != store::TicketStatus::Resolved &&
      ticket.status != store::TicketStatus::Closed)
    return std::nullopt;
  if (!store::merged_into(ticket, ticket.events).empty()) return std::nullopt;  // told in the other
  search::Document document;
  document.audience = search::Audience::Tickets;
  document.kind = search::kTicket;
  document.id = ticket.id;
  document.lang = ticket.lang;
  document.title = ticket.subject;
  document.area = ticket.area;
  document.status = to_text(ticket.status);
  document.account = ticket.account;
  document.requester = ticket.requester;
  document.sections = ticket_sections(ticket);
  document.updated = ticket.updated;
  return document;
}

}  // namespace kb::indexer
