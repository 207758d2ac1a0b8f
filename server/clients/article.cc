// SPDX-License-Identifier: MIT
#include "core/error.h"
#include "search/similar.h"
#include "server/clients/asking.h"
#include "server/clients/pages.h"
#include "server/index_calls.h"
#include "server/lists.h"
#include "server/markdown.h"
#include "server/pages.h"
#include "server/view/article_page.h"
#include "server/view/format.h"
#include "server/view/links.h"
#include "store/redirects.h"
#include "text/markdown.h"

namespace kb::server {
namespace {

constexpr int kRelated = 4;
constexpr int kMovedPermanently = 301;

// An archived one stays at its address, for whom it was written.
bool may_open(const Visitor& visitor, const store::Article& article) {
  store::Article as_published = article;
  if (article.state == store::ArticleState::Archived)
    as_published.state = store::ArticleState::Published;
  return visitor.may_read(as_published);
}

// Where an address leads that was left behind; absent too when the visitor may not read what is
// there.
std::optional<Response> moved(store::Transaction& tx, const std::string& id,
                              const Visitor& visitor) {
  const auto target = store::redirected(tx, id);
  const auto article = target ? store::find_article(tx, *target) : std::nullopt;
  if (!article || !may_open(visitor, *article)) return std::nullopt;
  Response response = redirect(view::article_path(*target));
  response.status = kMovedPermanently;
  return response;
}

store::Article readable_article(store::Transaction& tx, const std::string& id,
                                const Visitor& visitor) {
  auto article = store::find_article(tx, id);
  if (!article || !may_open(visitor, *article)) throw Error(ErrorCode::NotFound, "no such article");
  return std::move(*article);
}

view::ArticleNotice notice_of(const store::Article& article) {
  switch (article.state) {
    case store::ArticleState::Draft:
      return view::ArticleNotice::Draft;
    case store::ArticleState::Review:
      return view::ArticleNotice::Review;
    case store::ArticleState::Archived:
      return view::ArticleNotice::Archived;
    case store::ArticleState::Published:
      break;
  }
  const bool internal = article.audience == store::ArticleAudience::Internal;
  return internal ? view::ArticleNotice::Internal : view::ArticleNotice::None;
}

void read_sections(view::ArticlePage& page, const std::string& body, text::StaffCallouts staff) {
  std::string text;
  for (const auto& section : text::markdown_to_sections(body, staff)) {
    if (section.level == 2) page.outline.push_back({section.heading, section.anchor});
    text += section.heading + "\n" + section.text + "\n";
  }
  page.reading_minutes = view::reading_minutes(text);
}

view::ArticlePage article_page(const store::Article& article, const Visitor& visitor) {
  view::ArticlePage page;
  page.id = article.id;
  page.lang = article.lang;
  page.title = article.title;
  page.summary = article.summary;
  page.author = article.author;
  page.area_id = article.area;
  page.updated = article.updated;
  page.revision = article.revision;
  page.notice = notice_of(article);
  read_sections(page, article.body, staff_callouts_for(visitor));
  return page;
}

void add_successor(view::ArticlePage& page, const store::Article& article, store::Transaction& tx,
                   const Visitor& visitor) {
  const auto successor = store::find_article(tx, article.successor);
  if (!successor || !visitor.may_read(*successor)) return;
  page.successor = {successor->id,
                    successor->title,
                    successor->lang == visitor.language ? "" : successor->lang,
                    "",
                    "",
                    0};
}

void add_from_store(view::ArticlePage& page, const store::Article& article, store::Transaction& tx,
                    const Visitor& visitor, const view::Renderer& renderer) {
  const auto names = area_names(tx, visitor.language);
  if (const auto name = names.find(article.area); name != names.end())
    page.area_name = name->second;
  for (const auto& translation : store::translations_of(tx, article))
    if (visitor.may_read(translation))
      page.translations.push_back({translation.id, translation.lang});
  add_successor(page, article, tx, visitor);
  page.body = {article_html(tx, visitor, renderer, article.body, article.lang)};
}

std::vector<view::ArticleLink> related_articles(Services& services, const Visitor& visitor,
                                                const std::string& id) {
  std::vector<view::ArticleLink> links;
  const auto found = when_index_answers(
      [&] { return search::similar_articles(services.index, id, visitor.scope(), kRelated); });
  if (!found) return links;
  for (const auto& title : *found) {
    view::ArticleLink link;
    link.id = title.id;
    link.title = title.title;
    if (title.lang != visitor.language) link.lang = title.lang;
    links.push_back(std::move(link));
  }
  return links;
}

view::VoteState vote_state(const Request& request) {
  const auto voted = request.query_value(view::kVotedParameter);
  if (voted == "si") return view::VoteState::Solved;
  if (voted == "no") return view::VoteState::WhatIsMissing;
  return voted == "gracias" ? view::VoteState::Thanked : view::VoteState::Asked;
}

}  // namespace

Response show_article(const Request& request, const Visitor& visitor, Services& services) {
  view::ArticlePage page;
  {
    auto tx = services.store.read();
    if (auto elsewhere = moved(tx, request.capture("id"), visitor)) return std::move(*elsewhere);
    const auto article = readable_article(tx, request.capture("id"), visitor);
    page = article_page(article, visitor);
    add_from_store(page, article, tx, visitor, services.renderer);
  }
  services.searches.note_opened(request, visitor, page.id);
  page.vote = vote_state(request);
  if (const auto asking =
          note_opened(services, visitor, request.query_value(view::kAskingParameter),
                      store::Suggested::Article, page.id))
    page.asking = asking->id;
  page.related = related_articles(services, visitor, page.id);
  const auto solved = services.solved.counts();
  if (const auto counts = solved->by_article.find(page.id); counts != solved->by_article.end())
    page.solved = {counts->second.recent, counts->second.total};
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_article(services.renderer, frame, page));
}

}  // namespace kb::server
