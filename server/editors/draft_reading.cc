// SPDX-License-Identifier: MIT
#include "server/editors/draft_reading.h"

#include "core/crypto.h"
#include "server/editors/draft_extras.h"
#include "server/editors/draft_rights.h"
#include "server/lists.h"
#include "server/pages.h"
#include "store/covered_values.h"
#include "store/draft_asides.h"
#include "store/people.h"

namespace kb::server {
namespace {

constexpr size_t kTabBytes = 9;
constexpr int kMostOthers = 5;

void add_others(view::DraftPage& page, store::Transaction& tx) {
  if (page.draft.article.empty()) return;
  for (const auto& other : store::drafts_of_article(tx, page.draft.article, kMostOthers))
    if (other.id != page.draft.id && !other.author_name.empty())
      page.others.push_back(other.author_name);
}

}  // namespace

std::string person_name(store::Transaction& tx, const std::string& id) {
  const auto person = store::find_person(tx, id);
  if (!person) return {};
  return person->name.empty() ? person->email : person->name;
}

view::DraftPage draft_page(store::Transaction& tx, const store::ArticleDraft& draft,
                           const Visitor& visitor, const Services& services) {
  view::DraftPage page;
  page.draft = draft;
  page.draft.tab = crypto::random_token(kTabBytes);
  page.author = person_name(tx, draft.author);
  for (const auto& area : store::areas(tx)) page.areas.push_back(area_item(area, visitor.language));
  page.published = store::find_article(tx, draft.article);
  page.is_mine = draft.author == visitor.person->id;
  page.may_publish = may_publish(visitor);
  for (const auto& aside : store::draft_asides(tx, draft.id))
    page.unmerged.push_back({aside.tab, person_name(tx, aside.author), aside.updated});
  page.has_covered = !store::covered_values(tx, draft.id).empty();
  add_others(page, tx);
  page.extras = draft_extras(tx, draft, visitor, services);
  page.now = services.clock.now();
  return page;
}

Response draft_response(const Request& request, const Visitor& visitor, Services& services,
                        const view::DraftPage& page, int status) {
  const auto frame = make_frame(request, visitor, services.config);
  auto response =
      page_response(visitor, view::render_draft(services.renderer, frame, page), status);
  response.caching = Caching::None;
  return response;
}

}  // namespace kb::server
