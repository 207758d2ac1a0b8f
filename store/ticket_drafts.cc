// SPDX-License-Identifier: MIT
#include "store/ticket_drafts.h"

#include <algorithm>

#include "store/checks.h"
#include "store/connection.h"
#include "store/insert_rows.h"
#include "store/people.h"
#include "store/sent_forms.h"
#include "store/ticket_lists.h"

namespace kb::store {
namespace {

bool is_unanswered(Transaction& tx, const std::string& id) {
  const auto ticket = find_ticket(tx, id);
  return ticket && ticket->is_over() && std::ranges::none_of(ticket->links, &TicketLink::solved);
}

}  // namespace

Done put_ticket_draft(Transaction& tx, const ArticleDraft& draft,
                      const std::vector<CoveredValue>& covered, Instant now) {
  if (!find_ticket_head(tx, draft.ticket)) return Done::NotThere;
  if (!note_sent(tx, draft.id, "", draft.ticket, now)) return Done::Already;
  put_article_draft(tx, draft);
  keep_draft_text(tx, draft);
  put_covered_values(tx, draft.id, covered);
  return Done::Yes;
}

void put_alike_tickets(Transaction& tx, const std::string& draft,
                       const std::vector<std::string>& tickets) {
  require_id("draft_tickets.draft", draft);
  tx.connection().execute("delete from draft_tickets where draft = :draft", draft);
  std::vector<std::tuple<std::string, int, std::string>> rows;
  for (const auto& ticket : tickets) {
    require_id("draft_tickets.ticket", ticket);
    rows.emplace_back(draft, static_cast<int>(rows.size()), ticket);
  }
  insert_rows(tx.connection(), "insert into draft_tickets (draft, position, ticket)", rows);
}

std::vector<std::string> alike_tickets(Transaction& tx, const std::string& draft) {
  if (!is_fit_id(draft)) return {};
  return tx.connection().select<std::string>(
      "select ticket from draft_tickets where draft = :draft order by position", draft);
}

void link_published(Transaction& tx, const ArticleDraft& draft, const std::string& article,
                    const std::string& publisher, Instant now) {
  if (draft.ticket.empty() || !draft.article.empty()) return;
  const auto person = find_person(tx, publisher);
  const std::string by = person ? person->email : "";
  link_article(tx, {draft.ticket, by, now}, article, true);
  for (const auto& id : alike_tickets(tx, draft.id))
    if (is_unanswered(tx, id)) link_article(tx, {id, by, now}, article, true);
}

}  // namespace kb::store
