// SPDX-License-Identifier: MIT
#include "server/ticket_article.h"

#include <algorithm>
#include <iterator>

#include "server/index_calls.h"
#include "server/known_names.h"
#include "server/who_wrote.h"
#include "text/article_from_ticket.h"
#include "text/private_kind.h"

namespace kb::server {
namespace {

constexpr int kMostDuplicates = 3;

text::TicketThread thread_of(const store::Ticket& ticket, Writers& writers, TakesNotes notes) {
  text::TicketThread thread;
  thread.lang = ticket.lang;
  thread.subject = ticket.subject;
  thread.body = ticket.body;
  thread.resolution = ticket.resolution;
  for (const auto& message : ticket.messages) {
    if (!message.internal)
      thread.messages.push_back({writers.is_staff(message.from), message.body});
    else if (notes == TakesNotes::Yes)
      thread.notes.push_back(message.body);
  }
  return thread;
}

void add(text::KnownNames& names, text::KnownNames more) {
  std::ranges::move(more.domains, std::back_inserter(names.domains));
  std::ranges::move(more.people, std::back_inserter(names.people));
  std::ranges::move(more.firms, std::back_inserter(names.firms));
}

}  // namespace

TicketDraft draft_from_ticket(store::Transaction& tx, const Visitor& visitor, Services& services,
                              const store::Ticket& ticket, TakesNotes notes,
                              const std::vector<store::Ticket>& alike) {
  Writers writers(tx, services.config);
  auto thread = thread_of(ticket, writers, notes);
  auto names = known_names(tx, ticket);
  for (const auto& other : alike) {
    thread.alike.push_back(thread_of(other, writers, TakesNotes::No));
    add(names, known_names(tx, other));
  }
  auto article = text::article_from_ticket(thread, names);
  TicketDraft made;
  auto& draft = made.draft;
  draft = store::new_article_draft(visitor.person->id, ticket.lang, services.clock.now());
  draft.state = store::DraftState::Review;
  draft.area = ticket.area;
  draft.audience =
      notes == TakesNotes::Yes ? store::ArticleAudience::Internal : store::ArticleAudience::Clients;
  draft.ticket = ticket.id;
  draft.title = std::move(article.title);
  draft.summary = std::move(article.summary);
  draft.body = std::move(article.body);
  for (auto& value : article.covered)
    made.covered.push_back({std::move(value.mark), std::string(text::to_text(value.kind)),
                            std::move(value.original), false});
  return made;
}

std::vector<search::NearDuplicate> near_duplicates_of_draft(const Visitor& visitor,
                                                            Services& services,
                                                            const store::ArticleDraft& draft) {
  search::Document document;
  document.kind = search::kArticle;
  document.lang = draft.lang;
  document.title = draft.title;
  document.summary = draft.summary;
  document.area = draft.area;
  document.sections = text::markdown_to_sections(draft.body);
  auto found = when_index_answers([&] {
    return search::near_duplicates_of(services.index, document, visitor.scope(), kMostDuplicates);
  });
  return std::move(found).value_or(std::vector<search::NearDuplicate>{});
}

}  // namespace kb::server
