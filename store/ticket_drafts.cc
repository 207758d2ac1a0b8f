// SPDX-License-Identifier: MIT
#include "store/ticket_drafts.h"

#include "store/people.h"
#include "store/sent_forms.h"
#include "store/ticket_lists.h"

namespace kb::store {

Done put_ticket_draft(Transaction& tx, const ArticleDraft& draft,
                      const std::vector<CoveredValue>& covered, Instant now) {
  if (!find_ticket_head(tx, draft.ticket)) return Done::NotThere;
  if (!note_sent(tx, draft.id, "", draft.ticket, now)) return Done::Already;
  put_article_draft(tx, draft);
  keep_draft_text(tx, draft);
  put_covered_values(tx, draft.id, covered);
  return Done::Yes;
}

void link_published(Transaction& tx, const ArticleDraft& draft, const std::string& article,
                    const std::string& publisher, Instant now) {
  if (draft.ticket.empty() || !draft.article.empty()) return;
  const auto person = find_person(tx, publisher);
  link_article(tx, {draft.ticket, person ? person->email : "", now}, article, true);
}

}  // namespace kb::store
