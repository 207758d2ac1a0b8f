// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>

#include "server/editors/article_reading.h"
#include "server/editors/articles.h"
#include "server/lists.h"
#include "server/pages.h"
#include "server/search_address.h"
#include "server/view/article_list_page.h"
#include "server/view/links.h"
#include "server/view/pagination.h"
#include "server/view/writing_links.h"
#include "store/translations.h"
#include "text/fold.h"

namespace kb::server {
namespace {

constexpr int kRowsOfPage = 50;
constexpr int kMostPages = 1000;
constexpr int kDraftsRead = 500;
constexpr size_t kDraftsShown = 30;

int page_in(const std::string& text) {
  int page = 1;
  std::from_chars(text.data(), text.data() + text.size(), page);
  return std::clamp(page, 1, kMostPages) - 1;
}

view::ArticlesAddress address_of(const Request& request) {
  view::ArticlesAddress address;
  const auto search = search_address_of(request);
  address.state = request.query_value(view::kStateParameter);
  address.area = search.area;
  address.lang = search.lang;
  address.author = request.query_value(view::kAuthorParameter);
  address.text = search.text;
  address.page = page_in(request.query_value(view::kPageParameter));
  return address;
}

// The states of articles that came half written from elsewhere are those of drafts here.
std::optional<store::ArticleState> article_state_of(const std::string& state) {
  if (state == "writing") return store::ArticleState::Draft;
  return store::article_state_from(state);
}

bool fits(const store::DraftHead& draft, const view::ArticlesAddress& address) {
  const auto is = [](const std::string& wanted, const std::string& has) {
    return wanted.empty() || wanted == has;
  };
  return is(address.state, std::string(to_text(draft.state))) && is(address.area, draft.area) &&
         is(address.lang, draft.lang) && is(address.author, draft.author_name) &&
         (address.text.empty() ||
          text::fold(draft.title).find(text::fold(address.text)) != std::string::npos);
}

// Drafts by themselves when a state of theirs is asked for; else those of no article yet.
void add_drafts(view::ArticleListPage& page, const std::vector<store::DraftHead>& drafts) {
  const auto& address = page.address;
  const bool of_state = store::draft_state_from(address.state).has_value();
  if (!of_state && (!address.state.empty() || address.page > 0)) return;
  for (const auto& draft : drafts) {
    if (!fits(draft, address) || (!of_state && !draft.article.empty())) continue;
    page.drafts_cut = page.drafts.size() == kDraftsShown;
    if (page.drafts_cut) return;
    page.drafts.push_back(draft);
  }
}

void add_rows(view::ArticleListPage& page, store::Transaction& tx,
              const std::vector<store::DraftHead>& drafts, const AreaNames& areas) {
  const auto& address = page.address;
  const store::CatalogueFilter filter{article_state_of(address.state), address.area, address.lang,
                                      address.author, address.text};
  page.total = store::catalogue_size(tx, filter);
  page.pages = std::max(1, view::page_count(static_cast<int>(page.total), kRowsOfPage, kMostPages));
  page.address.page = std::min(address.page, page.pages - 1);
  for (auto& article : store::catalogue(tx, filter, kRowsOfPage, page.address.page * kRowsOfPage)) {
    view::ArticleRow row{.article = std::move(article), .area = {}, .drafts = {}};
    row.is_behind = !row.article.translation_of.empty() &&
                    store::translation_lag(tx, row.article.id).has_value();
    const auto area = areas.find(row.article.area);
    row.area = area == areas.end() ? row.article.area : area->second;
    std::ranges::copy_if(drafts, std::back_inserter(row.drafts),
                         [&](const auto& draft) { return draft.article == row.article.id; });
    page.rows.push_back(std::move(row));
  }
}

}  // namespace

Response show_articles(const Request& request, const Visitor& visitor, Services& services) {
  view::ArticleListPage page;
  page.address = address_of(request);
  page.done = request.query_value(view::kDoneParameter);
  page.now = services.clock.now();
  {
    auto tx = services.store.read();
    const auto drafts = own_or_all(store::open_drafts(tx, kDraftsRead), visitor);
    for (const auto& area : store::areas(tx))
      page.areas.push_back(area_item(area, visitor.language));
    page.languages = store::article_languages(tx);
    page.authors = store::article_authors(tx);
    page.in_review =
        std::ranges::count(drafts, store::DraftState::Review, &store::DraftHead::state);
    add_drafts(page, drafts);
    add_rows(page, tx, drafts, area_names(tx, visitor.language));
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_article_list(services.renderer, frame, page));
}

}  // namespace kb::server
