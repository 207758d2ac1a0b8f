// SPDX-License-Identifier: MIT
#include "server/change_effect.h"
#include "server/editors/draft_rights.h"
#include "server/editors/drafts.h"
#include "server/effect_rows.h"
#include "server/pages.h"
#include "server/view/draft_effect_page.h"

namespace kb::server {
namespace {

constexpr std::string_view kPartParameter = "parte";

// A new article without an address of its own gets one that nobody has.
store::Article published(const store::ArticleDraft& draft, Instant now) {
  auto article = store::as_article(draft);
  if (article.id.empty()) article.id = "-" + draft.id;
  article.updated = now;
  return article;
}

}  // namespace

// What publishing the draft would change: a page, or with ?parte=1 its block alone.
Response show_draft_effect(const Request& request, const Visitor& visitor, Services& services) {
  view::DraftEffectPage page;
  search::Change change;
  {
    auto tx = services.store.read();
    const auto draft = changeable_draft(tx, visitor, request.capture("id"));
    page.draft = draft.id;
    page.title = draft.title;
    change.articles.push_back(changed_article(tx, published(draft, services.clock.now())));
  }
  page.effect = effect_block(services, change);
  const auto frame = make_frame(request, visitor, services.config);
  const bool is_part = !request.query_value(kPartParameter).empty();
  return page_response(visitor,
                       is_part ? view::render_effect_part(services.renderer, frame, page)
                               : view::render_draft_effect(services.renderer, frame, page));
}

}  // namespace kb::server
